import type { Room } from "./room.ts";

/** The rooms of the Kubernetes backend. */
export const KUBERNETES_ROOMS: readonly Room[] = [
  {
    name: "backend/kubernetes",
    question: "How does a cluster run services as pods beside this job's pod?",
    mayImport: [
      "backend/kubernetes",
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
    name: "backend/kubernetes/rights",
    question: "What may this job do in its namespace, and which Role is missing?",
    mayImport: [...inKubernetes("objects"), "ports"],
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
