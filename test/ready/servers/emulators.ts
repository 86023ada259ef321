import { jars, nodeProgram, pythonProgram } from "../images/plantings.ts";
import { java } from "../images/scripts.ts";
import { serverImage } from "../images/server/server-image.ts";
import { FORM, get } from "./over-http.ts";
import type { TriedServer } from "./tried-server.ts";

/** Stand-ins for services of others, asked over HTTP. */
export const emulators: readonly TriedServer[] = [
  {
    title: "ElasticMQ",
    version: "1.6",
    image: "softwaremill/elasticmq:1.6",
    recipe: serverImage({
      ...java("elasticmq:1.6"),
      exposes: "9324 9325",
      command: ["java", "-Xmx256m", "-cp", "/opt/jars/*", "org.elasticmq.server.Main"],
      more: jars("opt/jars", "org.elasticmq:elasticmq-server_2.13:1.6.14"),
    }),
    ports: [9324],
    operation: {
      kind: "http",
      method: "POST",
      path: "/",
      headers: FORM,
      body: "Action=CreateQueue&QueueName=things&Version=2012-11-05",
      answer: "^200 [^]*CreateQueueResponse",
    },
  },
  {
    title: "WireMock",
    version: "3.13",
    image: "wiremock/wiremock:3.13",
    recipe: serverImage({
      ...java("wiremock:3.13"),
      exposes: "8080 8443",
      command: ["java", "-Xmx256m", "-cp", "/opt/jars/*", "wiremock.Run"],
      more: jars("opt/jars", "org.wiremock:wiremock-standalone:3.13.2"),
    }),
    ports: [8080],
    healthCommand: "curl -f http://localhost:8080/__admin/health",
    operation: {
      kind: "http",
      method: "POST",
      path: "/__admin/mappings",
      body: '{"request":{"url":"/things"},"response":{"status":200}}',
      answer: "^201 ",
    },
  },
  {
    title: "MockServer",
    version: "7.6",
    image: "mockserver/mockserver:7.6",
    recipe: serverImage({
      ...java("mockserver:7.6"),
      exposes: "1080",
      command: ["java", "-Xmx256m", "-cp", "/opt/jars/*", "org.mockserver.cli.Main", "-serverPort", "1080"],
      more: jars("opt/jars", "org.mock-server:mockserver-netty:7.6.0"),
    }),
    ports: [1080],
    operation: {
      kind: "http",
      method: "PUT",
      path: "/mockserver/expectation",
      body: '{"httpRequest":{"path":"/things"},"httpResponse":{"body":"thing"}}',
      answer: "^201 ",
    },
  },
  {
    title: "Azurite",
    version: "3.35",
    image: "mcr.microsoft.com/azure-storage/azurite:3.35",
    recipe: serverImage({
      name: "azurite:3.35",
      packages: ["libstdc++6", "libatomic1"],
      exposes: "10000 10001 10002",
      volumes: ["/data"],
      command: [
        "node",
        "/opt/node/node_modules/azurite/dist/src/azurite.js",
        ..."--loose --silent --skipApiVersionCheck --location /data".split(" "),
        ..."--blobHost 0.0.0.0 --queueHost 0.0.0.0 --tableHost 0.0.0.0".split(" "),
      ],
      more: nodeProgram("azurite@3.35.0"),
    }),
    ports: [10000, 10001, 10002],
    operation: get("/devstoreaccount1?comp=list", "^40[03] "),
  },
  {
    title: "Moto",
    version: "5.1",
    image: "motoserver/moto:5.1",
    recipe: serverImage({
      name: "moto:5.1",
      packages: ["python3"],
      exposes: "5000",
      environment: { PYTHONPATH: "/opt/python" },
      command: ["python3", "/opt/python/bin/moto_server", "-H", "0.0.0.0"],
      more: pythonProgram("moto[server]==5.1.12"),
    }),
    ports: [5000],
    operation: {
      kind: "http",
      method: "POST",
      path: "/",
      headers: {
        ...FORM,
        Authorization:
          "AWS4-HMAC-SHA256 Credential=key/20300101/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=0",
      },
      body: "Action=CreateQueue&QueueName=things&Version=2012-11-05",
      answer: "^200 [^]*CreateQueueResponse",
    },
  },
];
