import type { ObjectMeta } from "./object-meta.ts";

/** Which connections pods may have (kubernetes/api networking/v1/types.go), as far as it says for whom it holds. */
export interface NetworkPolicy {
  readonly metadata: ObjectMeta;
  readonly spec: {
    /** Nothing in it selects all. */
    readonly podSelector?: LabelSelector;
    /** Left out, it is `Ingress`. */
    readonly policyTypes?: readonly ("Ingress" | "Egress")[];
  };
}

export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly LabelExpression[];
}

export interface LabelExpression {
  readonly key: string;
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  readonly values?: readonly string[];
}
