import { describe, expect, test } from "vitest";
import { knownService } from "./known-service.ts";

describe("the url of a postgres", () => {
  test.each<[string, string[], string]>([
    ["the image's defaults", [], "postgres://postgres@{host}:{port}/postgres"],
    ["a password", ["POSTGRES_PASSWORD=secret"], "postgres://postgres:secret@{host}:{port}/postgres"],
    [
      "user, password and database",
      ["POSTGRES_USER=app", "POSTGRES_PASSWORD=pw", "POSTGRES_DB=shop"],
      "postgres://app:pw@{host}:{port}/shop",
    ],
    [
      "a user alone, after whom the database is called",
      ["POSTGRES_USER=app"],
      "postgres://app@{host}:{port}/app",
    ],
    [
      "empty variables count as unset",
      ["POSTGRES_USER=", "POSTGRES_DB="],
      "postgres://postgres@{host}:{port}/postgres",
    ],
    ["of two the later", ["POSTGRES_USER=image", "POSTGRES_USER=mine"], "postgres://mine@{host}:{port}/mine"],
    ["a removed one", ["POSTGRES_USER=image", "POSTGRES_USER"], "postgres://postgres@{host}:{port}/postgres"],
    [
      "characters that mean something in a url",
      ["POSTGRES_USER=a@b", "POSTGRES_PASSWORD=p:/?#[]@{host} %ä=", "POSTGRES_DB=my/db"],
      "postgres://a%40b:p%3A%2F%3F%23%5B%5D%40%7Bhost%7D%20%25%C3%A4%3D@{host}:{port}/my%2Fdb",
    ],
    ["a user that stands in a file", ["POSTGRES_USER_FILE=/run/user"], "postgres://{host}:{port}"],
    [
      "a user that stands in a file, and a database that does not",
      ["POSTGRES_USER_FILE=/run/user", "POSTGRES_DB=shop"],
      "postgres://{host}:{port}/shop",
    ],
    [
      "a user that stands in both",
      ["POSTGRES_USER_FILE=/run/user", "POSTGRES_USER=app"],
      "postgres://app@{host}:{port}/app",
    ],
    ["a database that stands in a file", ["POSTGRES_DB_FILE=/run/db"], "postgres://postgres@{host}:{port}"],
    [
      "a password that stands in a file",
      ["POSTGRES_PASSWORD_FILE=/run/password"],
      "postgres://postgres@{host}:{port}/postgres",
    ],
  ])("%s", (_, environment, expected) => {
    expect(knownService("postgres", { environment, command: [] })?.url).toBe(expected);
  });
});

describe("the url of a redis", () => {
  test.each<[string, string[], string[], string]>([
    ["no password", [], [], "redis://{host}:{port}"],
    [
      "a password in the command",
      ["redis-server", "--requirepass", "p@ss"],
      [],
      "redis://:p%40ss@{host}:{port}",
    ],
    ["written in one word", ["--requirepass=pw"], [], "redis://:pw@{host}:{port}"],
    ["an empty one is none", ["--requirepass", ""], [], "redis://{host}:{port}"],
    ["the option without its value", ["--requirepass"], [], "redis://{host}:{port}"],
    ["redis-stack's variable", [], ["REDIS_ARGS=--save 60 1  --requirepass pw"], "redis://:pw@{host}:{port}"],
    ["valkey's variable", [], ["VALKEY_EXTRA_FLAGS=--requirepass pw"], "redis://:pw@{host}:{port}"],
  ])("%s", (_, command, environment, expected) => {
    expect(knownService("redis", { environment, command })?.url).toBe(expected);
  });
});

describe("the url of others", () => {
  test.each<[string, string, string[], string | undefined]>([
    ["mysql without a word about users", "mysql", [], "mysql://{host}:{port}"],
    ["mysql's root", "mysql", ["MYSQL_ROOT_PASSWORD=p@ss"], "mysql://root:p%40ss@{host}:{port}"],
    [
      "mysql's user and database",
      "mysql",
      ["MYSQL_ROOT_PASSWORD=r", "MYSQL_USER=app", "MYSQL_PASSWORD=pw", "MYSQL_DATABASE=shop"],
      "mysql://app:pw@{host}:{port}/shop",
    ],
    [
      "mysql's root without a password",
      "mysql",
      ["MYSQL_ALLOW_EMPTY_PASSWORD=1"],
      "mysql://root@{host}:{port}",
    ],
    ["mariadb's own variables", "mariadb", ["MARIADB_ROOT_PASSWORD=r"], "mysql://root:r@{host}:{port}"],
    ["rabbitmq's guest", "rabbitmq", [], "amqp://guest:guest@{host}:{port}"],
    [
      "rabbitmq's user and host",
      "rabbitmq",
      ["RABBITMQ_DEFAULT_USER=u", "RABBITMQ_DEFAULT_PASS=p", "RABBITMQ_DEFAULT_VHOST=my/host"],
      "amqp://u:p@{host}:{port}/my%2Fhost",
    ],
    ["mongo without users", "mongo", [], "mongodb://{host}:{port}"],
    [
      "mongo's root",
      "mongo",
      ["MONGO_INITDB_ROOT_USERNAME=root", "MONGO_INITDB_ROOT_PASSWORD=p/w"],
      "mongodb://root:p%2Fw@{host}:{port}/?authSource=admin",
    ],
    ["neo4j's login", "neo4j", ["NEO4J_AUTH=neo4j/pass/word"], "bolt://neo4j:pass%2Fword@{host}:{port}"],
    ["neo4j without a login", "neo4j", ["NEO4J_AUTH=none"], "bolt://{host}:{port}"],
    ["kafka, which has no url", "apache/kafka", [], undefined],
  ])("%s", (_, image, environment, expected) => {
    expect(knownService(image, { environment, command: [] })?.url).toBe(expected);
  });
});
