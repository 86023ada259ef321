/** What may be done with a resource of a namespace. */
export interface ResourceAttributes {
  readonly namespace: string;
  readonly verb: string;
  /** Empty for the core group. */
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
}

/** Asks whether the asker may do one thing; what answers is certain (kubernetes/api authorization/v1/types.go). */
export interface SelfSubjectAccessReview {
  readonly apiVersion: "authorization.k8s.io/v1";
  readonly kind: "SelfSubjectAccessReview";
  readonly spec: { readonly resourceAttributes: ResourceAttributes };
  readonly status?: {
    readonly allowed: boolean;
    readonly denied?: boolean;
    readonly reason?: string;
    readonly evaluationError?: string;
  };
}

/** Asks for everything that the asker may do in a namespace, in one call. An answer may lack rules. */
export interface SelfSubjectRulesReview {
  readonly apiVersion: "authorization.k8s.io/v1";
  readonly kind: "SelfSubjectRulesReview";
  readonly spec: { readonly namespace: string };
  readonly status?: {
    readonly incomplete?: boolean;
    readonly resourceRules?: readonly {
      readonly verbs: readonly string[];
      readonly apiGroups?: readonly string[];
      /** With a subresource as `pods/log`; `*` stands for all. */
      readonly resources?: readonly string[];
      /** Set if the rule holds for objects of these names alone. */
      readonly resourceNames?: readonly string[];
    }[];
  };
}
