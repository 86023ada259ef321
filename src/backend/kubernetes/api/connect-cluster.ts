import type { ClusterAccess } from "../access/cluster-access.ts";
import type { Cluster, Namespace, ObjectLabels } from "../cluster/cluster.ts";
import { isClusterRefusal } from "../cluster/cluster-refusal.ts";
import type { Event } from "../objects/event.ts";
import type { ObjectList } from "../objects/object-meta.ts";
import { selectorOf } from "./api-call.ts";
import { runInPod } from "./exec.ts";
import { type CallPatience, type PatientCalls, patientCalls } from "./patient-call.ts";
import { podLog } from "./pod-log.ts";
import { sendTo } from "./send.ts";
import { watchPods } from "./watch-pods.ts";

const REVIEWS = "/apis/authorization.k8s.io/v1";

/** The API server of a cluster, over HTTPS. Nothing is sent before the first call. */
export function connectCluster(access: ClusterAccess, patience: CallPatience): Cluster {
  const calls = patientCalls(sendTo(access), patience);
  return {
    version: async () =>
      (await calls.json<{ gitVersion: string }>({ method: "GET", path: "/version" })).gitVersion,
    namespace: (name) => namespaceOf(name, calls, patience),
  };
}

function namespaceOf(name: string, calls: PatientCalls, { clock, signal }: CallPatience): Namespace {
  const root = `/api/v1/namespaces/${name}`;
  const pods = `${root}/pods`;
  const services = `${root}/services`;
  const secrets = `${root}/secrets`;
  const create = <Item extends object>(path: string, body: Item) =>
    calls.json<Item>({ method: "POST", path, body });
  const list = async <Item>(path: string, labels: ObjectLabels) =>
    (
      await calls.json<ObjectList<Item>>({
        method: "GET",
        path,
        query: { labelSelector: selectorOf(labels) },
      })
    ).items as Item[];
  const remove = async (path: string, uid: string) => {
    const body = { gracePeriodSeconds: 0, propagationPolicy: "Background", preconditions: { uid } };
    await unlessGone(calls.json({ method: "DELETE", path, body }));
  };
  return {
    name,
    pods: {
      get: (pod) => unlessGone(calls.json({ method: "GET", path: `${pods}/${pod}` })),
      list: (labels) => list(pods, labels),
      // A field that this server does not know is refused, and not left out in silence.
      create: (pod) =>
        calls.json({
          method: "POST",
          path: pods,
          query: { fieldValidation: "Strict" },
          body: { apiVersion: "v1", kind: "Pod", ...pod },
        }),
      remove: (pod, uid) => remove(`${pods}/${pod}`, uid),
      watch: (labels, onChange, until) =>
        watchPods(pods, labels, onChange, { calls, clock, signal: AbortSignal.any([signal, until]) }),
      exec: (pod, argv, until) => runInPod(calls, `${pods}/${pod}`, argv, until),
      log: (pod, extent) => podLog(calls, `${pods}/${pod}`, extent),
    },
    services: {
      create: (service) => create(services, { apiVersion: "v1", kind: "Service", ...service }),
      list: (labels) => list(services, labels),
      remove: (service, uid) => remove(`${services}/${service}`, uid),
    },
    secrets: {
      create: async (secret) => {
        await create(secrets, { apiVersion: "v1", kind: "Secret", ...secret });
      },
      removeAll: async (labels) => {
        await calls.json({ method: "DELETE", path: secrets, query: { labelSelector: selectorOf(labels) } });
      },
    },
    eventsOf: async (uid) => {
      const query = { fieldSelector: `involvedObject.uid=${uid}` };
      const { items } = await calls.json<ObjectList<Event>>({ method: "GET", path: `${root}/events`, query });
      return [...items];
    },
    networkPolicies: () => list(`/apis/networking.k8s.io/v1/namespaces/${name}/networkpolicies`, {}),
    reviewRules: () =>
      create(`${REVIEWS}/selfsubjectrulesreviews`, {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectRulesReview",
        spec: { namespace: name },
      }),
    reviewAccess: (resourceAttributes) =>
      create(`${REVIEWS}/selfsubjectaccessreviews`, {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectAccessReview",
        spec: { resourceAttributes },
      }),
  };
}

/** 409: what has its name is another one, so that the wanted one is gone. */
async function unlessGone<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isClusterRefusal(error, 404, 409)) return undefined;
    throw error;
  }
}
