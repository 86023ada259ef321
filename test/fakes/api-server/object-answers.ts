import type { Namespace } from "../../../src/backend/kubernetes/cluster/cluster.ts";
import type { ResourceAttributes } from "../../../src/backend/kubernetes/objects/access-review.ts";
import type { ObjectMeta } from "../../../src/backend/kubernetes/objects/object-meta.ts";
import { type Holdings, received } from "../cluster/holdings.ts";
import { inMemoryCluster } from "../cluster/in-memory-cluster.ts";
import { removePod } from "../cluster/in-memory-pods.ts";
import { ApiRefusal, notFound } from "./api-refusal.ts";
import { type ApiRequest, labelsIn } from "./api-request.ts";
import type { PodJournal } from "./pod-journal.ts";

/** What the server answers with one text. */
export interface ObjectAnswer {
  readonly code: 200 | 201;
  readonly body: object;
}

/** What a call for objects needs besides itself. */
interface Shelf {
  readonly namespace: Namespace;
  readonly holdings: Holdings;
  readonly journal: PodJournal;
}

type Answering = (request: ApiRequest, shelf: Shelf) => Promise<ObjectAnswer>;

/** By the method, the kind, and whether one object is named. */
const ANSWERS: Readonly<Record<string, Answering>> = {
  "GET version": async (_, { holdings }) => ok({ gitVersion: await inMemoryCluster(holdings).version() }),
  "GET pods": async ({ query }, { namespace, journal }) =>
    listed(
      (await namespace.pods.list(labelsIn(query))).map((pod) => journal.stamped(pod)),
      journal,
    ),
  "POST pods": async (request, { namespace, journal }) =>
    created(journal.stamped(await namespace.pods.create(bodyOf(request, "Pod")))),
  "GET pods/*": async ({ words: [, name = ""] }, { namespace, journal }) => {
    const pod = await namespace.pods.get(name);
    if (pod === undefined) throw notFound("pods", name);
    return ok(journal.stamped(pod));
  },
  "DELETE pods/*": async (request, { holdings }) => {
    const one = toRemove(request, holdings.pods, (held) => held.pod.metadata, holdings);
    removePod(one, holdings);
    return ok(one.pod);
  },
  "GET services": async ({ query }, { namespace, journal }) =>
    listed(await namespace.services.list(labelsIn(query)), journal),
  "POST services": async (request, { namespace }) =>
    created(await namespace.services.create(bodyOf(request, "Service"))),
  "DELETE services/*": async (request, { holdings }) => {
    const one = toRemove(request, holdings.services, ({ metadata }) => metadata, holdings);
    holdings.services.delete(one.metadata.name ?? "");
    return ok({ kind: "Status", status: "Success" });
  },
  "POST secrets": async (request, { namespace }) => {
    await namespace.secrets.create(bodyOf(request, "Secret"));
    return created({ kind: "Secret" });
  },
  "DELETE secrets": async ({ query }, { namespace, journal }) => {
    await namespace.secrets.removeAll(labelsIn(query));
    return listed([], journal);
  },
  "GET events": async ({ query }, { namespace, journal }) => {
    const uid = query.get("fieldSelector")?.match(/^involvedObject\.uid=(.*)$/)?.[1] ?? "";
    return listed(await namespace.eventsOf(uid), journal);
  },
  "GET networkpolicies": async (_, { namespace, journal }) =>
    listed(await namespace.networkPolicies(), journal),
  "POST selfsubjectrulesreviews": async (request, { holdings }) => {
    const { spec } = bodyOf<{ readonly spec: { readonly namespace: string } }>(
      request,
      "SelfSubjectRulesReview",
    );
    return created(await inMemoryCluster(holdings).namespace(spec.namespace).reviewRules());
  },
  "POST selfsubjectaccessreviews": async (request, { holdings }) => {
    const { spec } = bodyOf<{ readonly spec: { readonly resourceAttributes: ResourceAttributes } }>(
      request,
      "SelfSubjectAccessReview",
    );
    const { resourceAttributes } = spec;
    const namespace = inMemoryCluster(holdings).namespace(resourceAttributes.namespace ?? "");
    return created(await namespace.reviewAccess(resourceAttributes));
  },
};

/** Calls whose answer is an object or a list. */
export async function answerObject(
  request: ApiRequest,
  holdings: Holdings,
  journal: PodJournal,
): Promise<ObjectAnswer> {
  const [kind = "", name] = request.words;
  const answering = ANSWERS[`${request.method} ${kind}${name === undefined ? "" : "/*"}`];
  if (answering === undefined)
    throw new ApiRefusal(404, "NotFound", "the server could not find the requested resource");
  const namespace = inMemoryCluster(holdings).namespace(request.namespace);
  return answering(request, { namespace, holdings, journal });
}

function ok(body: object): ObjectAnswer {
  return { code: 200, body };
}

function created(body: object): ObjectAnswer {
  return { code: 201, body };
}

function listed(items: readonly object[], { version }: PodJournal): ObjectAnswer {
  return ok({ metadata: { resourceVersion: version }, items });
}

/** What is to be created; another kind than the path's is refused. */
function bodyOf<Item>({ body }: ApiRequest, kind: string): Item {
  const given = body as Item & { readonly kind?: string };
  if (given.kind !== kind)
    throw new ApiRefusal(400, "BadRequest", `${kind} cannot be handled as a ${given.kind}`);
  return given;
}

/** What a call removes: the very object that the call means, by its uid. */
function toRemove<Item>(
  { name: call, words: [kind = "", name = ""], body }: ApiRequest,
  all: ReadonlyMap<string, Item>,
  metadataOf: (item: Item) => ObjectMeta,
  holdings: Holdings,
): Item {
  received(call, holdings);
  const one = all.get(name);
  if (one === undefined) throw notFound(kind, name);
  const { preconditions } = body as { readonly preconditions: { readonly uid: string } };
  const { uid } = metadataOf(one);
  if (uid !== preconditions.uid) {
    const sentence = `Precondition failed: UID in precondition: ${preconditions.uid}, UID in object meta: ${uid}`;
    throw new ApiRefusal(409, "Conflict", `Operation cannot be fulfilled on ${kind} "${name}": ${sentence}`);
  }
  return one;
}
