import { expect, test } from "vitest";
import { hostInCluster, podName, searchDomains } from "../../../../src/backend/kubernetes/place/names.ts";

const here = { network: "job-1", namespace: "ci", ownNamespace: "ci" };
const elsewhere = { ...here, namespace: "services" };
const resolvConf =
  "nameserver 10.0.0.1\nsearch ci.svc.example.org svc.example.org example.org\noptions ndots:5\n";

test("a service has the name of its hostname below the job's Service", () => {
  expect(hostInCluster("my_db", here)).toBe("my-db.job-1");
  expect(hostInCluster("my_db", elsewhere)).toBe("my-db.job-1.services");
  expect(podName("my_db", { jobSession: "0123456789ab" })).toBe("my-db-0123456789ab");
});

test("the cluster's own domain is read, never guessed", () => {
  expect(searchDomains(resolvConf, here)).toEqual(["job-1.ci.svc.example.org"]);
  expect(searchDomains(resolvConf, elsewhere)).toEqual(["job-1.services.svc.example.org"]);
  expect(searchDomains("nameserver 1.1.1.1\n", here)).toEqual([]);
  const two = "search ci.svc.one.example ci.svc.two.example\n";
  expect(searchDomains(two, here)).toEqual(["job-1.ci.svc.one.example"]);
});
