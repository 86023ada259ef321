import type { Room } from "./room.ts";

/** The rooms of the Kubernetes backend. */
export const KUBERNETES_ROOMS: readonly Room[] = [
  {
    name: "backend/kubernetes",
    question: "How does a cluster run services as pods beside this job's pod?",
    mayImport: [
      "backend/kubernetes",
      "backend/login",
      "backend/copy",
      "backend/removal",
      "request",
      "readiness",
      "reachability",
      "report",
      "job",
      "ports",
      "waiting",
    ],
  },
  {
    name: "backend/kubernetes/place",
    question: "Which pod is this job's, and what holds for all services of a step? Decided once.",
    mayImport: [
      ...inKubernetes("labels.ts", "running", "failure", "pod", "image", "template", "cluster", "objects"),
      "backend/login",
      "backend/copy",
      "request",
      "reachability",
      "job",
      "ports",
    ],
  },
  {
    name: "backend/kubernetes/running",
    question: "How does a planned pod become a running service? Created, watched, asked.",
    mayImport: [
      ...inKubernetes("labels.ts", "pod", "failure", "cluster", "objects"),
      "reachability",
      "ports",
      "waiting",
    ],
  },
  {
    name: "backend/kubernetes/pod",
    question: "Which objects does a service become?",
    mayImport: [...inKubernetes("labels.ts", "objects"), "backend/login", "backend/copy", "request"],
  },
  {
    name: "backend/kubernetes/image",
    question: "What does an image say of itself, which only its registry can tell?",
    mayImport: ["backend/login", "request", "ports", "waiting"],
  },
  {
    name: "backend/kubernetes/registry",
    question: "How is a registry asked? The distribution protocol over HTTPS: the adapter of that port.",
    mayImport: ["backend/login", ...inKubernetes("image")],
  },
  {
    name: "backend/kubernetes/template",
    question: "What does the user lay over every pod, and may it?",
    mayImport: [...inKubernetes("pod", "objects"), "request"],
  },
  {
    name: "backend/kubernetes/failure",
    question: "Why did a pod, or a call, fail? In the cluster's own words.",
    mayImport: [...inKubernetes("pod", "cluster", "objects"), "ports"],
  },
  {
    name: "backend/kubernetes/removal",
    question: "What is removed, in which order, and what did dead jobs leave?",
    mayImport: [
      "backend/output-tail.ts",
      "backend/removal",
      ...inKubernetes("labels.ts", "running", "cluster", "objects"),
      "ports",
    ],
  },
  {
    name: "backend/kubernetes/labels.ts",
    question: "How is what we create marked as ours?",
    mayImport: [...inKubernetes("cluster", "objects"), "request/own-prefix.ts", "job", "ports"],
  },
  {
    name: "backend/kubernetes/access",
    question: "Where is the API server, and what may this job do there?",
    mayImport: [...inKubernetes("rights", "cluster"), "ports"],
  },
  {
    name: "backend/kubernetes/rights",
    question: "What may this job do in its namespace, and which Role is missing?",
    mayImport: [...inKubernetes("objects"), "ports"],
  },
  {
    name: "backend/kubernetes/api",
    question: "The Kubernetes API over HTTPS: calls, watches, exec and logs. The adapter of that port.",
    mayImport: ["backend/output-tail.ts", ...inKubernetes("access", "cluster", "objects"), "ports"],
  },
  {
    name: "backend/kubernetes/cluster",
    question: "What do the rooms beside it need of a cluster? The inner port.",
    mayImport: ["backend/refusal.ts", ...inKubernetes("objects"), "ports"],
  },
  {
    name: "backend/kubernetes/objects",
    question: "What do the API's objects look like? Types alone.",
    mayImport: [],
  },
];

function inKubernetes(...rooms: readonly string[]): string[] {
  return rooms.map((room) => `backend/kubernetes/${room}`);
}
