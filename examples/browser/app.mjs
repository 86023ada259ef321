// The app under test: one page, for anyone who can reach this job.
import { createServer } from "node:http";

createServer((_request, response) => {
  response.setHeader("content-type", "text/html");
  response.end("<title>The app under test</title><h1>It works</h1>");
}).listen(3000, "0.0.0.0");
