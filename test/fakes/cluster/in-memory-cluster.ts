import type { Cluster, Namespace } from "../../../src/backend/kubernetes/cluster/cluster.ts";
import { ACCESS_RULES } from "../../../src/backend/kubernetes/rights/access-rules.ts";
import { type Holdings, hasLabels, hold, received } from "./holdings.ts";
import { inMemoryPods } from "./in-memory-pods.ts";

/** A cluster without an API server, held to a real one by test/contract; every namespace of it is the same one. */
export function inMemoryCluster(holdings: Holdings): Cluster {
  return {
    version: async () => "v1.37.0",
    namespace: (name) => namespaceOf(name, holdings),
  };
}

function namespaceOf(name: string, holdings: Holdings): Namespace {
  const { services, secrets, events, policies, denied } = holdings;
  const isDenied = (what: string) => denied.has(what) || denied.has(`${name}: ${what}`);
  return {
    name,
    pods: inMemoryPods(holdings),
    services: {
      async create(service) {
        received("POST services", holdings);
        return hold("services", service, services, (key, one) => services.set(key, one), holdings);
      },
      async list(labels) {
        received("GET services", holdings);
        return [...services.values()].filter(({ metadata }) => hasLabels(metadata, labels));
      },
      async remove(service, uid) {
        received(`DELETE services/${service}`, holdings);
        if (services.get(service)?.metadata.uid === uid) services.delete(service);
      },
    },
    secrets: {
      async create(secret) {
        received("POST secrets", holdings);
        hold("secrets", secret, secrets, (key, one) => secrets.set(key, one), holdings);
      },
      async removeAll(labels) {
        received("DELETE secrets", holdings);
        for (const [key, { metadata }] of secrets) if (hasLabels(metadata, labels)) secrets.delete(key);
      },
    },
    async eventsOf(uid) {
      received("GET events", holdings);
      return events.filter(({ involvedObject }) => involvedObject.uid === uid);
    },
    async networkPolicies() {
      received("GET networkpolicies", holdings);
      return [...policies];
    },
    async reviewRules() {
      received("POST selfsubjectrulesreviews", holdings);
      const resourceRules = ACCESS_RULES.map(({ group = "", resource, verbs }) => ({
        verbs: verbs.filter((verb) => !isDenied(`${verb} ${resource}`)),
        apiGroups: [group],
        resources: [resource],
      }));
      return {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectRulesReview",
        spec: { namespace: name },
        status: { incomplete: false, resourceRules },
      };
    },
    async reviewAccess(resourceAttributes) {
      received("POST selfsubjectaccessreviews", holdings);
      const { verb, resource, subresource } = resourceAttributes;
      const what = subresource === undefined ? resource : `${resource}/${subresource}`;
      return {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectAccessReview",
        spec: { resourceAttributes },
        status: { allowed: !isDenied(`${verb} ${what}`) },
      };
    },
  };
}
