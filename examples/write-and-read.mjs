// Writes to and reads from both services with their own clients; all it knows are the addresses that it is given.
import pg from "pg";
import { createClient } from "redis";

const word = `written by ${process.pid}`;

const postgres = new pg.Client({ connectionString: process.env.DATABASE_URL });
await postgres.connect();
await postgres.query("create table words (word text)");
await postgres.query("insert into words values ($1)", [word]);
const { rows } = await postgres.query("select word from words");
await postgres.end();
if (rows[0]?.word !== word) throw new Error(`Postgres gave ${JSON.stringify(rows)} back`);
console.log(`Postgres at ${new URL(process.env.DATABASE_URL).host}: "${rows[0].word}" read back`);

const redis = createClient({ url: process.env.REDIS_URL });
await redis.connect();
await redis.set("word", word);
const value = await redis.get("word");
await redis.close();
if (value !== word) throw new Error(`Redis gave ${value} back`);
console.log(`Redis at ${new URL(process.env.REDIS_URL).host}: "${value}" read back`);
