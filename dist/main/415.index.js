"use strict";
exports.id = 415;
exports.ids = [415];
exports.modules = {

/***/ 4104:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
C: () => (/* binding */ CONTAINER_NAME)
});
const CONTAINER_NAME = "service";


/***/ }),

/***/ 6891:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
e: () => (/* binding */ isLabelValue),
q: () => (/* binding */ isLabelKey)
});
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
function isLabelKey(key) {
    const parts = key.split("/");
    const [prefix, name] = parts.length === 1 ? [undefined, parts[0]] : parts;
    if (parts.length > 2 || name === undefined || !NAME.test(name))
        return false;
    return prefix === undefined || (prefix.length <= 253 && PREFIX.test(prefix));
}
function isLabelValue(value) {
    return value === "" || NAME.test(value);
}


/***/ }),

/***/ 1940:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
n: () => (/* binding */ TEMPLATE)
});
var _pod_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);

const OWN_TYPES = {
    Template: "apiVersion:string kind:string metadata:Metadata spec:PodSpec",
    Metadata: "annotations:{string} labels:{string}",
};
const SCALARS = ["string", "integer", "boolean", "word", "object"];
const TEMPLATE = typeOf("Template");
function typeOf(text) {
    const [, entry, key] = /^\[(.*)\](\w*)$/.exec(text) ?? [];
    if (entry !== undefined)
        return { kind: "list", of: typeOf(entry), key: key || undefined };
    const [, value] = /^\{(.*)\}$/.exec(text) ?? [];
    if (value !== undefined)
        return { kind: "mapping", of: typeOf(value) };
    const name = SCALARS.find((scalar) => scalar === text);
    if (name !== undefined)
        return { kind: "scalar", name };
    return {
        kind: "fields",
        get fields() {
            return fieldsOf(text);
        },
    };
}
function fieldsOf(type) {
    const fields = (OWN_TYPES[type] ?? _pod_types_js__WEBPACK_IMPORTED_MODULE_0__/* .POD_TYPES */ .U[type] ?? "").split(" ").filter(Boolean);
    return new Map(fields.map((field) => {
        const at = field.indexOf(":");
        const name = field.slice(0, at);
        const isRequired = name.endsWith("!");
        return [isRequired ? name.slice(0, -1) : name, { type: typeOf(field.slice(at + 1)), isRequired }];
    }));
}


/***/ }),

/***/ 6334:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
M: () => (/* binding */ entryName),
p: () => (/* binding */ isMapping)
});
function entryName(entry, key) {
    if (key === undefined || !isMapping(entry) || entry[key] === undefined)
        return undefined;
    return key === "containerPort" ? `${entry[key]}/${entry.protocol ?? "TCP"}` : String(entry[key]);
}
function isMapping(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 9767:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
U: () => (/* binding */ POD_TYPES)
});
const POD_TYPES = {
    AWSElasticBlockStoreVolumeSource: "fsType:string partition:integer readOnly:boolean volumeID!:string",
    Affinity: "nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity",
    AppArmorProfile: "localhostProfile:string type!:string",
    AzureDiskVolumeSource: "cachingMode:string diskName!:string diskURI!:string fsType:string kind:string readOnly:boolean",
    AzureFileVolumeSource: "readOnly:boolean secretName!:string shareName!:string",
    CSIVolumeSource: "driver!:string fsType:string nodePublishSecretRef:LocalObjectReference readOnly:boolean volumeAttributes:{string}",
    Capabilities: "add:[string] drop:[string]",
    CephFSVolumeSource: "monitors!:[string] path:string readOnly:boolean secretFile:string secretRef:LocalObjectReference user:string",
    CinderVolumeSource: "fsType:string readOnly:boolean secretRef:LocalObjectReference volumeID!:string",
    ClusterTrustBundleProjection: "labelSelector:LabelSelector name:string optional:boolean path!:string signerName:string user:integer",
    ConfigMapEnvSource: "name:string optional:boolean",
    ConfigMapKeySelector: "key!:string name:string optional:boolean",
    ConfigMapProjection: "items:[KeyToPath] name:string optional:boolean",
    ConfigMapVolumeSource: "defaultMode:integer defaultUser:integer items:[KeyToPath] name:string optional:boolean",
    Container: "args:[string] command:[string] env:[EnvVar]name envFrom:[EnvFromSource] image:string imagePullPolicy:string lifecycle:Lifecycle livenessProbe:Probe name!:string ports:[ContainerPort]containerPort readinessProbe:Probe resizePolicy:[ContainerResizePolicy] resources:ResourceRequirements restartPolicy:string restartPolicyRules:[ContainerRestartRule] securityContext:SecurityContext startupProbe:Probe stdin:boolean stdinOnce:boolean terminationMessagePath:string terminationMessagePolicy:string tty:boolean volumeDevices:[VolumeDevice]devicePath volumeMounts:[VolumeMount]mountPath workingDir:string",
    ContainerPort: "containerPort!:integer hostIP:string hostPort:integer name:string protocol:string",
    ContainerResizePolicy: "resourceName!:string restartPolicy!:string",
    ContainerRestartRule: "action!:string exitCodes:ContainerRestartRuleOnExitCodes",
    ContainerRestartRuleOnExitCodes: "operator!:string values:[integer]",
    DownwardAPIProjection: "items:[DownwardAPIVolumeFile]",
    DownwardAPIVolumeFile: "fieldRef:ObjectFieldSelector mode:integer path!:string resourceFieldRef:ResourceFieldSelector user:integer",
    DownwardAPIVolumeSource: "defaultMode:integer defaultUser:integer items:[DownwardAPIVolumeFile]",
    EmptyDirVolumeSource: "medium:string mode:integer sizeLimit:string",
    EnvFromSource: "configMapRef:ConfigMapEnvSource prefix:string secretRef:SecretEnvSource",
    EnvVar: "name!:string value:string valueFrom:EnvVarSource",
    EnvVarSource: "configMapKeyRef:ConfigMapKeySelector fieldRef:ObjectFieldSelector fileKeyRef:FileKeySelector resourceFieldRef:ResourceFieldSelector secretKeyRef:SecretKeySelector",
    EphemeralContainer: "args:[string] command:[string] env:[EnvVar]name envFrom:[EnvFromSource] image:string imagePullPolicy:string lifecycle:Lifecycle livenessProbe:Probe name!:string ports:[ContainerPort]containerPort readinessProbe:Probe resizePolicy:[ContainerResizePolicy] resources:ResourceRequirements restartPolicy:string restartPolicyRules:[ContainerRestartRule] securityContext:SecurityContext startupProbe:Probe stdin:boolean stdinOnce:boolean targetContainerName:string terminationMessagePath:string terminationMessagePolicy:string tty:boolean volumeDevices:[VolumeDevice]devicePath volumeMounts:[VolumeMount]mountPath workingDir:string",
    EphemeralVolumeSource: "volumeClaimTemplate:PersistentVolumeClaimTemplate",
    EvictionResponder: "name!:string priority!:integer",
    ExecAction: "command:[string]",
    FCVolumeSource: "fsType:string lun:integer readOnly:boolean targetWWNs:[string] wwids:[string]",
    FieldsV1: "",
    FileKeySelector: "key!:string optional:boolean path!:string volumeName!:string",
    FlexVolumeSource: "driver!:string fsType:string options:{string} readOnly:boolean secretRef:LocalObjectReference",
    FlockerVolumeSource: "datasetName:string datasetUUID:string",
    GCEPersistentDiskVolumeSource: "fsType:string partition:integer pdName!:string readOnly:boolean",
    GRPCAction: "mode:string port!:integer service:string",
    GitRepoVolumeSource: "directory:string repository!:string revision:string",
    GlusterfsVolumeSource: "endpoints!:string path!:string readOnly:boolean",
    HTTPGetAction: "host:string httpHeaders:[HTTPHeader] path:string port!:word protocol:string scheme:string",
    HTTPHeader: "name!:string value!:string",
    HostAlias: "hostnames:[string] ip!:string",
    HostPathVolumeSource: "path!:string type:string",
    ISCSIVolumeSource: "chapAuthDiscovery:boolean chapAuthSession:boolean fsType:string initiatorName:string iqn!:string iscsiInterface:string lun!:integer portals:[string] readOnly:boolean secretRef:LocalObjectReference targetPortal!:string",
    ImageVolumeSource: "pullPolicy:string reference:string",
    KeyToPath: "key!:string mode:integer path!:string user:integer",
    LabelSelector: "matchExpressions:[LabelSelectorRequirement] matchLabels:{string}",
    LabelSelectorRequirement: "key!:string operator!:string values:[string]",
    Lifecycle: "postStart:LifecycleHandler preStop:LifecycleHandler stopSignal:string",
    LifecycleHandler: "exec:ExecAction httpGet:HTTPGetAction sleep:SleepAction tcpSocket:TCPSocketAction",
    LocalObjectReference: "name:string",
    ManagedFieldsEntry: "apiVersion:string fieldsType:string fieldsV1:FieldsV1 manager:string operation:string subresource:string time:string",
    NFSVolumeSource: "path!:string readOnly:boolean server!:string",
    NodeAffinity: "preferredDuringSchedulingIgnoredDuringExecution:[PreferredSchedulingTerm] requiredDuringSchedulingIgnoredDuringExecution:NodeSelector",
    NodeSelector: "nodeSelectorTerms!:[NodeSelectorTerm]",
    NodeSelectorRequirement: "key!:string operator!:string values:[string]",
    NodeSelectorTerm: "matchExpressions:[NodeSelectorRequirement] matchFields:[NodeSelectorRequirement]",
    ObjectFieldSelector: "apiVersion:string fieldPath!:string",
    ObjectMeta: "annotations:{string} creationTimestamp:string deletionGracePeriodSeconds:integer deletionTimestamp:string finalizers:[string] generateName:string generation:integer labels:{string} managedFields:[ManagedFieldsEntry] name:string namespace:string ownerReferences:[OwnerReference]uid resourceVersion:string selfLink:string uid:string",
    OwnerReference: "apiVersion!:string blockOwnerDeletion:boolean controller:boolean kind!:string name!:string uid!:string",
    PersistentVolumeClaimSpec: "accessModes:[string] dataSource:TypedLocalObjectReference dataSourceRef:TypedObjectReference resources:VolumeResourceRequirements selector:LabelSelector storageClassName:string volumeAttributesClassName:string volumeMode:string volumeName:string",
    PersistentVolumeClaimTemplate: "metadata:ObjectMeta spec!:PersistentVolumeClaimSpec",
    PersistentVolumeClaimVolumeSource: "claimName!:string readOnly:boolean",
    PhotonPersistentDiskVolumeSource: "fsType:string pdID!:string",
    PodAffinity: "preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm] requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm]",
    PodAffinityTerm: "labelSelector:LabelSelector matchLabelKeys:[string] mismatchLabelKeys:[string] namespaceSelector:LabelSelector namespaces:[string] topologyKey!:string",
    PodAntiAffinity: "preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm] requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm]",
    PodCertificateProjection: "certificateChainPath:string credentialBundlePath:string keyPath:string keyType!:string maxExpirationSeconds:integer signerName!:string user:integer userAnnotations:{string}",
    PodDNSConfig: "nameservers:[string] options:[PodDNSConfigOption] searches:[string]",
    PodDNSConfigOption: "name:string value:string",
    PodOS: "name!:string",
    PodReadinessGate: "conditionType!:string",
    PodResourceClaim: "name!:string resourceClaimName:string resourceClaimTemplateName:string",
    PodSchedulingGate: "name!:string",
    PodSchedulingGroup: "podGroupName:string",
    PodSecurityContext: "appArmorProfile:AppArmorProfile fsGroup:integer fsGroupChangePolicy:string runAsGroup:integer runAsNonRoot:boolean runAsUser:integer seLinuxChangePolicy:string seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile supplementalGroups:[integer] supplementalGroupsPolicy:string sysctls:[Sysctl] windowsOptions:WindowsSecurityContextOptions",
    PodSpec: "activeDeadlineSeconds:integer affinity:Affinity automountServiceAccountToken:boolean containers!:[Container]name dnsConfig:PodDNSConfig dnsPolicy:string enableServiceLinks:boolean ephemeralContainers:[EphemeralContainer]name evictionResponders:[EvictionResponder]name hostAliases:[HostAlias]ip hostIPC:boolean hostNetwork:boolean hostPID:boolean hostUsers:boolean hostname:string hostnameOverride:string imagePullSecrets:[LocalObjectReference]name initContainers:[Container]name nodeName:string nodeSelector:{string} os:PodOS overhead:{string} preemptionPolicy:string priority:integer priorityClassName:string readinessGates:[PodReadinessGate] resourceClaims:[PodResourceClaim]name resources:ResourceRequirements restartPolicy:string runtimeClassName:string schedulerName:string schedulingGates:[PodSchedulingGate]name schedulingGroup:PodSchedulingGroup securityContext:PodSecurityContext serviceAccount:string serviceAccountName:string setHostnameAsFQDN:boolean shareProcessNamespace:boolean subdomain:string terminationGracePeriodSeconds:integer tolerations:[Toleration] topologySpreadConstraints:[TopologySpreadConstraint]topologyKey volumes:[Volume]name",
    PortworxVolumeSource: "fsType:string readOnly:boolean volumeID!:string",
    PreferredSchedulingTerm: "preference!:NodeSelectorTerm weight!:integer",
    Probe: "exec:ExecAction failureThreshold:integer grpc:GRPCAction httpGet:HTTPGetAction initialDelaySeconds:integer periodSeconds:integer successThreshold:integer tcpSocket:TCPSocketAction terminationGracePeriodSeconds:integer timeoutSeconds:integer",
    ProjectedVolumeSource: "defaultMode:integer defaultUser:integer sources:[VolumeProjection]",
    QuobyteVolumeSource: "group:string readOnly:boolean registry!:string tenant:string user:string volume!:string",
    RBDVolumeSource: "fsType:string image!:string keyring:string monitors!:[string] pool:string readOnly:boolean secretRef:LocalObjectReference user:string",
    ResourceClaim: "name!:string request:string",
    ResourceFieldSelector: "containerName:string divisor:string resource!:string",
    ResourceRequirements: "claims:[ResourceClaim] limits:{string} requests:{string}",
    SELinuxOptions: "level:string role:string type:string user:string",
    ScaleIOVolumeSource: "fsType:string gateway!:string protectionDomain:string readOnly:boolean secretRef!:LocalObjectReference sslEnabled:boolean storageMode:string storagePool:string system!:string volumeName:string",
    SeccompProfile: "localhostProfile:string type!:string",
    SecretEnvSource: "name:string optional:boolean",
    SecretKeySelector: "key!:string name:string optional:boolean",
    SecretProjection: "items:[KeyToPath] name:string optional:boolean",
    SecretVolumeSource: "defaultMode:integer defaultUser:integer items:[KeyToPath] optional:boolean secretName:string",
    SecurityContext: "allowPrivilegeEscalation:boolean appArmorProfile:AppArmorProfile capabilities:Capabilities privileged:boolean procMount:string readOnlyRootFilesystem:boolean runAsGroup:integer runAsNonRoot:boolean runAsUser:integer seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile windowsOptions:WindowsSecurityContextOptions",
    ServiceAccountTokenProjection: "audience:string expirationSeconds:integer path!:string user:integer",
    SleepAction: "seconds!:integer",
    StorageOSVolumeSource: "fsType:string readOnly:boolean secretRef:LocalObjectReference volumeName:string volumeNamespace:string",
    Sysctl: "name!:string value!:string",
    TCPSocketAction: "host:string port!:word",
    Toleration: "effect:string key:string operator:string tolerationSeconds:integer value:string",
    TopologySpreadConstraint: "labelSelector:LabelSelector matchLabelKeys:[string] maxSkew!:integer minDomains:integer nodeAffinityPolicy:string nodeTaintsPolicy:string topologyKey!:string whenUnsatisfiable!:string",
    TypedLocalObjectReference: "apiGroup:string kind!:string name!:string",
    TypedObjectReference: "apiGroup:string kind!:string name!:string namespace:string",
    Volume: "awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFileVolumeSource cephfs:CephFSVolumeSource cinder:CinderVolumeSource configMap:ConfigMapVolumeSource csi:CSIVolumeSource downwardAPI:DownwardAPIVolumeSource emptyDir:EmptyDirVolumeSource ephemeral:EphemeralVolumeSource fc:FCVolumeSource flexVolume:FlexVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource gitRepo:GitRepoVolumeSource glusterfs:GlusterfsVolumeSource hostPath:HostPathVolumeSource image:ImageVolumeSource iscsi:ISCSIVolumeSource name!:string nfs:NFSVolumeSource persistentVolumeClaim:PersistentVolumeClaimVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource projected:ProjectedVolumeSource quobyte:QuobyteVolumeSource rbd:RBDVolumeSource scaleIO:ScaleIOVolumeSource secret:SecretVolumeSource storageos:StorageOSVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource",
    VolumeDevice: "devicePath!:string name!:string",
    VolumeMount: "bindMountOptions:[string] mountPath!:string mountPropagation:string name!:string readOnly:boolean recursiveReadOnly:string subPath:string subPathExpr:string",
    VolumeProjection: "clusterTrustBundle:ClusterTrustBundleProjection configMap:ConfigMapProjection downwardAPI:DownwardAPIProjection podCertificate:PodCertificateProjection secret:SecretProjection serviceAccountToken:ServiceAccountTokenProjection",
    VolumeResourceRequirements: "limits:{string} requests:{string}",
    VsphereVirtualDiskVolumeSource: "fsType:string storagePolicyID:string storagePolicyName:string volumePath!:string",
    WeightedPodAffinityTerm: "podAffinityTerm!:PodAffinityTerm weight!:integer",
    WindowsSecurityContextOptions: "gmsaCredentialSpec:string gmsaCredentialSpecName:string hostProcess:boolean runAsUserName:string",
};


/***/ }),

/***/ 7415:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clusterOfStart: () => (/* binding */ clusterOfStart)
});

// EXTERNAL MODULE: ./src/report/call-teller.ts
var call_teller = __webpack_require__(3549);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/backend/login/github-login.ts
var github_login = __webpack_require__(9155);
// EXTERNAL MODULE: ./src/backend/login/login-for.ts
var login_for = __webpack_require__(5561);
// EXTERNAL MODULE: ./src/backend/login/secrets-of-logins.ts
var secrets_of_logins = __webpack_require__(568);
// EXTERNAL MODULE: ./src/backend/removal/sweep-in-background.ts + 1 modules
var sweep_in_background = __webpack_require__(1389);
;// CONCATENATED MODULE: ./src/backend/kubernetes/rights/access-rules.ts
const ACCESS_RULES = [
    { resource: "pods", verbs: ["get", "list", "watch", "create", "delete"] },
    { resource: "pods/log", verbs: ["get"] },
    { resource: "pods/exec", verbs: ["get", "create"] },
    { resource: "services", verbs: ["list", "create", "delete"] },
    { resource: "secrets", verbs: ["create", "deletecollection"] },
    { resource: "events", verbs: ["list"], isOptional: true },
    { group: "networking.k8s.io", resource: "networkpolicies", verbs: ["list"], isOptional: true },
];
function neededRoles(where) {
    const ofServices = { name: "sibling-services", namespace: where.namespace, rules: ACCESS_RULES };
    if (where.ownNamespace === where.namespace)
        return [ofServices];
    const rules = [{ resource: "pods", verbs: ["get"] }];
    return [ofServices, { name: "sibling-services-own-pod", namespace: where.ownNamespace, rules }];
}
function attributesOf(rules, namespace) {
    return rules.flatMap(({ group = "", resource, verbs }) => verbs.map((verb) => {
        const [name = resource, subresource] = resource.split("/");
        return {
            namespace,
            verb,
            group,
            resource: name,
            ...(subresource === undefined ? {} : { subresource }),
        };
    }));
}
function resourceOf({ resource, subresource }) {
    return subresource === undefined ? resource : `${resource}/${subresource}`;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/rights/role-text.ts
function accountOf(username) {
    const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(username) ?? [];
    return namespace !== undefined && name !== undefined
        ? { kind: "service-account", namespace, name }
        : { kind: "user", name: username };
}
function roleText({ name, namespace, rules }, account) {
    return [
        "apiVersion: rbac.authorization.k8s.io/v1",
        "kind: Role",
        `metadata: {name: ${name}, namespace: ${namespace}}`,
        "rules:",
        ...rules.map(({ group = '""', resource, verbs }) => `- {apiGroups: [${group}], resources: [${resource}], verbs: [${verbs.join(", ")}]}`),
        "---",
        "apiVersion: rbac.authorization.k8s.io/v1",
        "kind: RoleBinding",
        `metadata: {name: ${name}, namespace: ${namespace}}`,
        `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${name}}`,
        "subjects:",
        `- ${subjectText(account)}`,
    ].join("\n");
}
function subjectText(account) {
    switch (account.kind) {
        case "service-account":
            return `{kind: ServiceAccount, name: ${account.name}, namespace: ${account.namespace}}`;
        case "user":
            return `{apiGroup: rbac.authorization.k8s.io, kind: User, name: ${JSON.stringify(account.name)}}`;
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/rights/missing-rights.ts



function isNecessary(attributes) {
    return ACCESS_RULES.some((rule) => rule.resource === resourceOf(attributes) && !rule.isOptional);
}
function missingRights(denials, roles, account) {
    const lacking = roles
        .map((role) => ({ role, denied: denialsIn(role, denials) }))
        .filter(({ denied }) => denied.length > 0);
    const rights = lacking.map(({ role, denied }) => `${listOfRights(denied)} in the namespace ${role.namespace}`);
    const reasons = new Set(denials.flatMap(({ reason }) => (reason ? [reason] : [])));
    const words = reasons.size === 0 ? "" : `; the API says: ${[...reasons].join("; ")}`;
    return new user_error/* UserError */.y(`${accountText(account)} may not ${rights.join(", and may not ")}${words}`, {
        hint: hintFor(account),
        topic: "No rights in the namespace",
        details: {
            title: "What grants these rights",
            text: lacking.map(({ role }) => roleText(role, account)).join("\n---\n"),
        },
    });
}
function denialsIn({ namespace }, denials) {
    return denials.filter(({ attributes }) => attributes.namespace === namespace);
}
function accountText(account) {
    switch (account.kind) {
        case "service-account":
            return `the service account ${account.name} of the namespace ${account.namespace}, which this job runs as,`;
        case "user":
            return `the user ${account.name}, whom the kubeconfig names,`;
    }
}
function listOfRights(denials) {
    const verbs = new Map();
    for (const { attributes } of denials) {
        const resource = resourceOf(attributes);
        verbs.set(resource, [...(verbs.get(resource) ?? []), attributes.verb]);
    }
    return [...verbs].map(([resource, names]) => `${orList(names)} ${resource}`).join(", ");
}
function orList(names) {
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
function hintFor(account) {
    const apply = "Apply each Role and RoleBinding above with kubectl apply -f";
    return account.kind === "service-account" && account.name === "default"
        ? `${apply}. Better: give the job's pod a service account of its own first, by the template of the container hooks, and bind the Role to that one.`
        : `${apply}.`;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/rights/reviews.ts

function rulesReview(namespace) {
    return { apiVersion: "authorization.k8s.io/v1", kind: "SelfSubjectRulesReview", spec: { namespace } };
}
function accessReview(attributes) {
    return {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectAccessReview",
        spec: { resourceAttributes: attributes },
    };
}
function notShownIn({ status }, needed) {
    const rules = (status?.resourceRules ?? []).filter(({ resourceNames }) => resourceNames === undefined || resourceNames.length === 0);
    return needed.filter((attributes) => !rules.some(({ verbs, apiGroups = [], resources = [] }) => holds(verbs, [attributes.verb]) &&
        holds(apiGroups, [attributes.group]) &&
        holds(resources, namesOf(attributes))));
}
function holds(rule, names) {
    return rule.some((each) => each === "*" || names.includes(each));
}
function namesOf(attributes) {
    const { subresource } = attributes;
    return [resourceOf(attributes), ...(subresource === undefined ? [] : [`*/${subresource}`])];
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/access/check-rights.ts



const PAUSES_MS = [250, 500, 1_000, 2_000];
async function checkRights(choice, tools) {
    const roles = neededRoles(choice);
    let denials = await denialsOf(roles, tools);
    for (const pauseMs of PAUSES_MS) {
        if (denials.length === 0)
            return;
        await tools.clock.sleep(pauseMs, tools.signal);
        denials = await denialsOf(roles, tools);
    }
    if (denials.length > 0)
        throw missingRights(denials, roles, choice.account);
}
async function denialsOf(roles, { cluster }) {
    const denials = await Promise.all(roles.map((role) => denialsOfRole(role, cluster.namespace(role.namespace))));
    return denials.flat();
}
async function denialsOfRole({ rules }, namespace) {
    const needed = attributesOf(rules, namespace.name).filter(isNecessary);
    const doubtful = notShownIn(await namespace.reviewRules(), needed);
    const reviews = await Promise.all(doubtful.map(async (attributes) => {
        const { status } = await namespace.reviewAccess(attributes);
        return status?.allowed === true ? [] : [{ attributes, reason: status?.reason }];
    }));
    return reviews.flat();
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/access/saved-namespace.ts
const SCHEME = "kubernetes:";
function formatNamespace(namespace) {
    return `${SCHEME}${namespace}`;
}
function parseSavedNamespace(saved) {
    return saved?.startsWith(SCHEME) ? saved.slice(SCHEME.length) : undefined;
}

// EXTERNAL MODULE: ./src/backend/refusal.ts
var refusal = __webpack_require__(5332);
;// CONCATENATED MODULE: ./src/backend/kubernetes/cluster/cluster-refusal.ts

class ClusterRefusal extends refusal/* Refusal */.P {
    call;
    sentence;
    statusCode;
    reason;
    constructor({ call, sentence, statusCode, reason }) {
        super(`the cluster refused ${call}: ${sentence} (${statusCode})`, {
            hint: "Check which policies and quotas the cluster has for this namespace.",
        });
        this.call = call;
        this.sentence = sentence;
        this.statusCode = statusCode;
        this.reason = reason;
    }
}
function isClusterRefusal(thrown, ...statusCodes) {
    return thrown instanceof ClusterRefusal && statusCodes.includes(thrown.statusCode);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/api-call.ts
function targetOf({ path, query = {} }) {
    const parameters = Object.entries(query).flatMap(([name, value]) => Array.isArray(value) ? value.map((one) => [name, String(one)]) : [[name, String(value)]]);
    return parameters.length === 0 ? path : `${path}?${new URLSearchParams(parameters)}`;
}
function callName({ method, path }) {
    return `${method} ${path.replace(/^\/apis?\/(?:[^/]+\/)?v1\/(?:namespaces\/[^/]+\/)?/, "").replace(/^\//, "")}`;
}
function selectorOf(labels) {
    return Object.entries(labels)
        .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
        .join(",");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/backend/output-tail.ts
var output_tail = __webpack_require__(4601);
;// CONCATENATED MODULE: ./src/backend/kubernetes/api/web-socket-frames.ts

const OPCODE = { close: 0x8, ping: 0x9, pong: 0xa };
async function* messagesOf(socket, head) {
    let parts = [];
    for await (const { isLast, opcode, payload } of framesOf(socket, head)) {
        if (opcode === OPCODE.close)
            return;
        if (opcode === OPCODE.ping)
            socket.write(maskedFrame(OPCODE.pong, payload));
        if (opcode >= OPCODE.close)
            continue;
        parts.push(payload);
        if (!isLast)
            continue;
        yield Buffer.concat(parts);
        parts = [];
    }
}
async function* framesOf(socket, head) {
    let rest = head;
    const take = () => {
        const found = frameAt(rest);
        if (found !== undefined)
            rest = rest.subarray(found.length);
        return found?.frame;
    };
    for (let frame = take(); frame !== undefined; frame = take())
        yield frame;
    for await (const chunk of socket) {
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        for (let frame = take(); frame !== undefined; frame = take())
            yield frame;
    }
}
function frameAt(bytes) {
    if (bytes.length < 2)
        return undefined;
    const [first = 0, second = 0] = bytes;
    const short = second & 0x7f;
    const begin = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (bytes.length < begin)
        return undefined;
    const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
    const length = begin + size;
    if (bytes.length < length)
        return undefined;
    const frame = {
        isLast: (first & 0x80) !== 0,
        opcode: first & 0x0f,
        payload: bytes.subarray(begin, length),
    };
    return { frame, length };
}
function maskedFrame(opcode, payload) {
    const mask = (0,external_node_crypto_.randomBytes)(4);
    const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
    return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.length]), mask, masked]);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/exec.ts





const PROTOCOLS = "v5.channel.k8s.io, v4.channel.k8s.io";
const CHANNEL = { output: 1, errors: 2, result: 3 };
const KEPT_OUTPUT_BYTES = 4096;
const CANNOT_RUN = /executable file not found|no such file or directory|permission denied|exec format error/i;
const NODE_AWAY = /^(?:Internal error occurred: )?error dialing backend: /;
async function runInPod(calls, path, argv, signal) {
    try {
        const query = { command: argv, stdout: true, stderr: true };
        const upgraded = await calls.upgrade({ method: "GET", path: `${path}/exec`, query, signal }, handshake());
        return await resultOf(upgraded, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        const isOfPod = isClusterRefusal(error, 400, 404, 409, 500) && !NODE_AWAY.test(error.sentence);
        if (isOfPod)
            return { kind: "not-running", reason: error.sentence };
        throw error;
    }
}
function handshake() {
    return {
        Accept: "*/*",
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": (0,external_node_crypto_.randomBytes)(16).toString("base64"),
        "Sec-WebSocket-Protocol": PROTOCOLS,
    };
}
async function resultOf({ socket, head }, signal) {
    const onAbort = () => socket.destroy();
    signal.addEventListener("abort", onAbort, { once: true });
    let status;
    async function* output() {
        for await (const message of messagesOf(socket, head)) {
            const [channel] = message;
            if (channel === CHANNEL.output || channel === CHANNEL.errors)
                yield message.subarray(1);
            if (channel === CHANNEL.result)
                status = JSON.parse(message.subarray(1).toString("utf8"));
        }
    }
    try {
        const { tail } = await (0,output_tail/* readTail */.Z)(output(), KEPT_OUTPUT_BYTES);
        signal.throwIfAborted();
        return readStatus(status, tail.toString("utf8").trim());
    }
    catch (error) {
        signal.throwIfAborted();
        return { kind: "not-running", reason: `the connection to it was lost: ${(0,user_error/* messageOf */.b)(error)}` };
    }
    finally {
        signal.removeEventListener("abort", onAbort);
        socket.destroy();
    }
}
function readStatus(status, output) {
    if (status === undefined)
        return { kind: "not-running", reason: "the connection to it was lost" };
    if (status.status === "Success")
        return { kind: "exited", exitCode: 0, output };
    const exit = status.details?.causes?.find(({ reason }) => reason === "ExitCode")?.message;
    if (exit !== undefined)
        return { kind: "exited", exitCode: Number(exit), output };
    const reason = status.message ?? "no reason was given";
    return CANNOT_RUN.test(reason) ? { kind: "cannot-run", reason } : { kind: "not-running", reason };
}

// EXTERNAL MODULE: ./src/ports/backend-errors.ts
var backend_errors = __webpack_require__(7734);
;// CONCATENATED MODULE: ./src/backend/kubernetes/cluster/cluster-breakdown.ts


class ClusterBreakdown extends backend_errors/* Unanswered */.X {
    code;
    constructor(call, cause) {
        super(`the cluster did not answer ${call}: ${(0,user_error/* messageOf */.b)(cause)}`, {
            hint: "Check whether the cluster's API server was restarted or is overloaded, and whether a NetworkPolicy keeps this job from it.",
            cause,
        });
        this.code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/read-text.ts
async function readAnswer(answer, mostBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of answer) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > mostBytes)
            throw new Error(`the answer is longer than ${mostBytes} bytes`);
    }
    return Buffer.concat(chunks).toString("utf8");
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/read-refusal.ts



const MOST_BYTES = 1 << 16;
async function refusalIn(call, answer) {
    const text = await readAnswer(answer, MOST_BYTES).catch(() => "");
    const { message, reason } = statusIn(text);
    const statusCode = answer.statusCode ?? 0;
    return new ClusterRefusal({
        call: callName(call),
        sentence: message || text.trim().slice(0, 500) || answer.statusMessage || "no reason was given",
        statusCode,
        reason: reason ?? "",
    });
}
function statusIn(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./src/backend/kubernetes/api/send.ts


const IDLE_CONNECTION_MS = 5_000;
const HEAD_MS = 10_000;
function sendTo({ host, port, authority, token }) {
    const agent = new external_node_https_.Agent({
        keepAlive: true,
        timeout: IDLE_CONNECTION_MS,
        ...(authority === undefined ? {} : { ca: authority }),
    });
    const sendAs = (bearer, call, extra) => new Promise((resolve, reject) => {
        const body = call.body === undefined ? undefined : JSON.stringify(call.body);
        const sent = (0,external_node_https_.request)({
            agent,
            host,
            port,
            method: call.method,
            path: targetOf(call),
            headers: {
                Accept: "application/json",
                "User-Agent": "sibling-services",
                ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
                ...(body === undefined
                    ? {}
                    : { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(body)) }),
                ...extra,
            },
            ...(call.signal === undefined ? {} : { signal: call.signal }),
        }, (answer) => {
            clearTimeout(late);
            answer.socket.setTimeout(0);
            resolve({ kind: "answer", answer });
        });
        const late = setTimeout(() => sent.destroy(new Error(`no answer within ${HEAD_MS / 1_000} s`)), HEAD_MS);
        sent.on("upgrade", ({ headers }, socket, head) => {
            clearTimeout(late);
            resolve({ kind: "upgraded", headers, socket, head });
        });
        sent.on("error", (error) => {
            clearTimeout(late);
            reject(call.signal?.aborted ? call.signal.reason : error);
        });
        sent.end(body);
    });
    return async (call, extra = {}) => {
        const bearer = token();
        const answered = await sendAs(bearer, call, extra);
        const next = token();
        if (answered.kind === "upgraded" || answered.answer.statusCode !== 401 || next === bearer)
            return answered;
        answered.answer.destroy();
        return sendAs(next, call, extra);
    };
}
function endIfSilent(answer, silenceMs) {
    if (silenceMs === Number.POSITIVE_INFINITY)
        return;
    const { socket } = answer;
    const onSilence = () => answer.destroy(new Error(`nothing came for ${silenceMs / 1_000} s`));
    socket.setTimeout(silenceMs, onSilence);
    answer.once("close", () => socket.off("timeout", onSilence));
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/patient-call.ts






const IN_TROUBLE = [429, 502, 503, 504];
const IN_TROUBLE_ITSELF = [...IN_TROUBLE, 500];
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const COMING_UP_MS = 10_000;
const LONGEST_SILENCE_MS = 10_000;
const patient_call_MOST_BYTES = 1 << 28;
function patientCalls(send, patience) {
    const connection = { ...patience, brokeDownAtMs: Number.NEGATIVE_INFINITY };
    const all = (call) => ({ ...call, signal: withBoth(call.signal, patience.signal) });
    const stream = async (call) => {
        const answered = await head(send, call, {}, patience);
        if (answered.kind === "answer")
            return answered.answer;
        answered.socket.destroy();
        throw new Error("the server speaks another protocol than it was asked for");
    };
    return {
        json: (call) => patiently(all(call), connection, IN_TROUBLE_ITSELF, async (one) => {
            const answer = await stream(one);
            endIfSilent(answer, LONGEST_SILENCE_MS);
            return JSON.parse(await readAnswer(answer, patient_call_MOST_BYTES));
        }),
        stream: (call) => patiently(all(call), connection, IN_TROUBLE, stream),
        upgrade: (call, headers) => patiently(all(call), connection, IN_TROUBLE, async (one) => {
            const answered = await head(send, one, headers, patience);
            if (answered.kind === "upgraded")
                return answered;
            answered.answer.destroy();
            throw new Error("the server did not open a WebSocket");
        }),
    };
}
function withBoth(one, other) {
    return one === undefined ? other : AbortSignal.any([one, other]);
}
async function head(send, call, headers, { clock, onAnswer }) {
    const startedAtMs = clock.nowMs();
    const answered = await send(call, headers);
    const statusCode = answered.kind === "upgraded" ? 101 : (answered.answer.statusCode ?? 0);
    onAnswer?.(callName(call), statusCode, clock.nowMs() - startedAtMs);
    if (statusCode >= 400 && answered.kind === "answer")
        throw await refusalIn(call, answered.answer);
    return answered;
}
async function patiently(call, connection, troubles, once) {
    const { clock, patienceMs } = connection;
    const untilMs = clock.nowMs() + patienceMs;
    for (let pauseMs = FIRST_PAUSE_MS;; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
        try {
            return await once(call);
        }
        catch (error) {
            call.signal.throwIfAborted();
            const isBreakdown = !(error instanceof ClusterRefusal);
            if (isBreakdown)
                connection.brokeDownAtMs = clock.nowMs();
            const isComingUp = clock.nowMs() - connection.brokeDownAtMs < COMING_UP_MS;
            const isWorthRepeating = isBreakdown ||
                isClusterRefusal(error, ...troubles) ||
                isCrowded(call, error) ||
                (isComingUp && isClusterRefusal(error, 401, 403));
            if (!isWorthRepeating || clock.nowMs() >= untilMs)
                throw isBreakdown ? new ClusterBreakdown(callName(call), error) : error;
            await clock.sleep(pauseMs, call.signal);
        }
    }
}
function isCrowded({ method }, error) {
    return method === "POST" && isClusterRefusal(error, 409) && error.reason === "Conflict";
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/pod-log.ts


const pod_log_LONGEST_SILENCE_MS = 10_000;
async function* podLog(calls, path, extent) {
    let told = 0;
    for (;;) {
        const answer = await pod_log_open(calls, path, extent);
        if (answer === undefined)
            return;
        const { silenceMs } = extent.kind === "follow" ? extent : { silenceMs: pod_log_LONGEST_SILENCE_MS };
        let isSilent = false;
        endIfSilent(answer, silenceMs);
        answer.socket.once("timeout", () => {
            isSilent = true;
        });
        let seen = 0;
        try {
            for await (const chunk of answer) {
                const fresh = chunk.subarray(Math.max(0, Math.min(chunk.length, told - seen)));
                seen += chunk.length;
                if (fresh.length === 0)
                    continue;
                told += fresh.length;
                yield fresh;
            }
            return;
        }
        catch (error) {
            if (extent.kind !== "follow")
                throw error;
            if (isSilent)
                return;
            extent.signal.throwIfAborted();
        }
    }
}
async function pod_log_open(calls, path, extent) {
    const query = extent.kind === "follow"
        ? { follow: true }
        : extent.kind === "last-lines"
            ? { tailLines: extent.lines }
            : {};
    const signal = extent.kind === "follow" ? extent.signal : undefined;
    try {
        return await calls.stream({ method: "GET", path: `${path}/log`, query, signal });
    }
    catch (error) {
        if (isClusterRefusal(error, 400, 404))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/json-lines.ts
async function* jsonLines(stream) {
    let rest = "";
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines)
            if (line !== "")
                yield JSON.parse(line);
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/watch-pods.ts



const WATCH_SECONDS = 60;
const watch_pods_LONGEST_SILENCE_MS = 70_000;
const PAUSE_MS = 100;
async function watchPods(path, labels, onChange, tools) {
    const known = new Map();
    const tell = (change) => {
        const { uid = "" } = change.pod.metadata;
        if (change.kind === "now")
            known.set(uid, change.pod);
        else if (!known.delete(uid))
            return;
        onChange(change);
    };
    const labelSelector = selectorOf(labels);
    const first = await watch_pods_open(path, { labelSelector }, tools);
    follow(first).catch(() => {
    });
    async function follow(stream) {
        await readChanges(stream, tell);
        for (;;) {
            await tools.clock.sleep(PAUSE_MS, tools.signal);
            try {
                const list = await listAgain(labelSelector);
                const { resourceVersion = "" } = list.metadata;
                await readChanges(await watch_pods_open(path, { labelSelector, resourceVersion }, tools), tell);
            }
            catch {
                tools.signal.throwIfAborted();
            }
        }
    }
    async function listAgain(labelSelector) {
        const call = { method: "GET", path, query: { labelSelector }, signal: tools.signal };
        const list = await tools.calls.json(call);
        const uids = new Set(list.items.map(({ metadata }) => metadata.uid));
        for (const pod of [...known.values()])
            if (!uids.has(pod.metadata.uid))
                tell({ kind: "gone", pod });
        for (const pod of list.items)
            tell({ kind: "now", pod });
        return list;
    }
}
async function watch_pods_open(path, query, { calls, signal }) {
    const answer = await calls.stream({
        method: "GET",
        path,
        query: { ...query, watch: true, timeoutSeconds: WATCH_SECONDS },
        signal,
    });
    endIfSilent(answer, watch_pods_LONGEST_SILENCE_MS);
    return answer;
}
async function readChanges(stream, tell) {
    try {
        for await (const line of jsonLines(stream)) {
            const event = line;
            if (event.type === "ERROR")
                return;
            if (event.type === "DELETED")
                tell({ kind: "gone", pod: event.object });
            else if (event.type !== "BOOKMARK")
                tell({ kind: "now", pod: event.object });
        }
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/connect-cluster.ts







const REVIEWS = "/apis/authorization.k8s.io/v1";
function connectCluster(access, patience) {
    const calls = patientCalls(sendTo(access), patience);
    return {
        version: async () => (await calls.json({ method: "GET", path: "/version" })).gitVersion,
        namespace: (name) => namespaceOf(name, calls, patience),
    };
}
function namespaceOf(name, calls, { clock, signal }) {
    const root = `/api/v1/namespaces/${name}`;
    const pods = `${root}/pods`;
    const services = `${root}/services`;
    const secrets = `${root}/secrets`;
    const create = (path, body) => calls.json({ method: "POST", path, body });
    const list = async (path, labels) => (await calls.json({
        method: "GET",
        path,
        query: { labelSelector: selectorOf(labels) },
    })).items;
    const remove = async (path, uid) => {
        const body = { gracePeriodSeconds: 0, propagationPolicy: "Background", preconditions: { uid } };
        await unlessGone(calls.json({ method: "DELETE", path, body }));
    };
    return {
        name,
        pods: {
            get: (pod) => unlessGone(calls.json({ method: "GET", path: `${pods}/${pod}` })),
            list: (labels) => list(pods, labels),
            create: (pod) => calls.json({
                method: "POST",
                path: pods,
                query: { fieldValidation: "Strict" },
                body: { apiVersion: "v1", kind: "Pod", ...pod },
            }),
            remove: (pod, uid) => remove(`${pods}/${pod}`, uid),
            watch: (labels, onChange, until) => watchPods(pods, labels, onChange, { calls, clock, signal: AbortSignal.any([signal, until]) }),
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
            const { items } = await calls.json({ method: "GET", path: `${root}/events`, query });
            return [...items];
        },
        networkPolicies: () => list(`/apis/networking.k8s.io/v1/namespaces/${name}/networkpolicies`, {}),
        reviewRules: () => create(`${REVIEWS}/selfsubjectrulesreviews`, {
            apiVersion: "authorization.k8s.io/v1",
            kind: "SelfSubjectRulesReview",
            spec: { namespace: name },
        }),
        reviewAccess: (resourceAttributes) => create(`${REVIEWS}/selfsubjectaccessreviews`, {
            apiVersion: "authorization.k8s.io/v1",
            kind: "SelfSubjectAccessReview",
            spec: { resourceAttributes },
        }),
    };
}
async function unlessGone(call) {
    try {
        return await call;
    }
    catch (error) {
        if (isClusterRefusal(error, 404, 409))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/request/container-port.ts
var container_port = __webpack_require__(3616);
// EXTERNAL MODULE: ./src/request/image-reference.ts
var image_reference = __webpack_require__(7988);
// EXTERNAL MODULE: ./src/waiting/limited.ts
var limited = __webpack_require__(1569);
;// CONCATENATED MODULE: ./src/backend/kubernetes/image/image-config.ts

const NANOSECONDS_PER_MS = 1_000_000;
function readImageConfig(document) {
    const { ExposedPorts, Env, Volumes, User, Healthcheck: health, Shell, } = fieldsOf(fieldsOf(document).config);
    const ports = Object.keys(fieldsOf(ExposedPorts)).flatMap((port) => (0,container_port/* parseContainerPort */.W_)(port) ?? []);
    return {
        exposedPorts: ports.toSorted((one, other) => one.number - other.number),
        environment: textsIn(Env),
        volumes: Object.keys(fieldsOf(Volumes)).filter((path) => path.startsWith("/")),
        user: typeof User === "string" ? User : "",
        healthcheck: healthcheckOf(fieldsOf(health), textsIn(Shell)),
    };
}
function healthcheckOf({ Test, Timeout }, shell) {
    const test = textsIn(Test);
    if (test.length === 0)
        return undefined;
    return {
        test,
        ...(shell.length === 0 ? {} : { shell }),
        timeoutMs: typeof Timeout === "number" && Timeout > 0 ? Timeout / NANOSECONDS_PER_MS : undefined,
    };
}
function textsIn(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function fieldsOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/image/manifest.ts

const DIGEST = /^sha256:[0-9a-f]{64}$/;
function readManifest(document, { system, architecture }) {
    const { config, manifests } = fieldsOf(document);
    const { digest } = fieldsOf(config);
    if (isDigest(digest))
        return { kind: "image", configDigest: digest };
    const ofSystem = (Array.isArray(manifests) ? manifests : [])
        .map(fieldsOf)
        .map((one) => ({ digest: one.digest, platform: fieldsOf(one.platform) }))
        .filter(({ platform }) => platform.os === system);
    const chosen = ofSystem.find(({ platform }) => platform.architecture === architecture) ?? ofSystem[0];
    return isDigest(chosen?.digest) ? { kind: "index", manifestDigest: chosen.digest } : { kind: "unknown" };
}
function isDigest(value) {
    return typeof value === "string" && DIGEST.test(value);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/image/read-image.ts


const MOST_MANIFESTS = 3;
async function readImage(reference, platform, repository, signal) {
    let next = reference;
    for (let read = 0; read < MOST_MANIFESTS; read += 1) {
        const content = readManifest(await repository.manifest(next, signal), platform);
        if (content.kind === "image")
            return readImageConfig(await repository.config(content.configDigest, signal));
        if (content.kind === "unknown")
            break;
        next = content.manifestDigest;
    }
    throw new Error(`its registry has no image of it for ${platform.system}`);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/image/read-images.ts





const LIMIT_MS = 2_000;
function readImages(services, tools) {
    const readings = new Map();
    const begin = (service) => {
        const key = keyOf(service);
        const reading = readings.get(key) ?? read(service, tools);
        readings.set(key, reading);
        return reading;
    };
    void Promise.all(services.map(begin)).then((all) => tellUnread(new Set(all), tools.log));
    return async (service) => {
        const reading = await begin(service);
        return reading.kind === "read" ? reading.config : undefined;
    };
}
function keyOf({ image, platform, credentials }) {
    return JSON.stringify([image, platform, credentials]);
}
async function read(service, tools) {
    const { image } = service;
    const reference = (0,image_reference/* parseImageReference */.o_)(image);
    if (reference === undefined)
        return { kind: "unread", image, why: "this is not the name of an image" };
    const { registry, digest, tag = "latest" } = reference;
    const outcome = await (0,limited/* limited */.T)(tools.clock, LIMIT_MS, async (late) => {
        const signal = AbortSignal.any([late, tools.signal]);
        const repository = tools.open(reference, await tools.login(service));
        return readImage(digest ?? tag, platformOf(service, tools), repository, signal);
    });
    switch (outcome.kind) {
        case "done":
            tools.log.debug(`${image}: ${describe(outcome.value)}`);
            return { kind: "read", image, config: outcome.value };
        case "failed":
            return { kind: "unread", image, why: (0,user_error/* messageOf */.b)(outcome.error) };
        case "late":
            return { kind: "unread", image, why: `${registry} did not answer within ${LIMIT_MS / 1_000} s` };
    }
}
function platformOf({ platform }, { architecture }) {
    const [system = "linux", wanted = architecture] = platform?.split("/") ?? [];
    return { system, architecture: wanted };
}
function describe({ exposedPorts, volumes, user, healthcheck }) {
    const parts = [
        `exposes ${exposedPorts.map(container_port/* formatContainerPort */.KJ).join(", ") || "no port"}`,
        `has ${healthcheck === undefined ? "no healthcheck" : "a healthcheck"}`,
        `volumes ${volumes.join(", ") || "none"}`,
        `user ${user || "root"}`,
    ];
    return parts.join(", ");
}
function tellUnread(readings, log) {
    const images = new Map();
    for (const reading of readings)
        if (reading.kind === "unread")
            images.set(reading.why, [...(images.get(reading.why) ?? []), reading.image]);
    for (const [why, names] of images)
        log.info(`The ports and the healthcheck of ${names.join(", ")} are not known, because ${why}; \`ports\`, \`wait\` and what is known of common images decide instead.`);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/explain-namespace.ts
function explainNamespace({ namespace, ownNamespace, because }, own) {
    const host = `<service>.job-<id>${namespace === ownNamespace ? "" : `.${namespace}`}`;
    return [
        { label: "pod", text: own instanceof Error ? `unknown: ${own.message}` : describeOwn(own) },
        { label: "vantage", text: `pod, because ${because}` },
        { label: "services", text: `pods in the namespace ${namespace}` },
        { label: "route", text: `${host} and the container's port, otherwise the pod's address` },
        { label: "publishes", text: "nothing: pods share the cluster's network" },
    ];
}
function describeOwn({ name, namespace, address }) {
    return `${name} in the namespace ${namespace} (a pod there has this machine's name and its address ${address})`;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/own-pod.ts

async function findOwnPod(namespace, { traces, localAddresses }) {
    const names = [...new Set(traces.hostnames)].filter((name) => /^[a-z0-9][a-z0-9.-]*$/.test(name));
    const local = localAddresses();
    for (const name of names) {
        const pod = await namespace.pods.get(name);
        const address = addressesOf(pod).find((one) => local.includes(one));
        const uid = pod?.metadata.uid;
        if (pod === undefined || uid === undefined || address === undefined)
            continue;
        return { name, namespace: namespace.name, uid, address, labels: pod.metadata.labels ?? {} };
    }
    throw new user_error/* UserError */.y(`the pod of this job was not found: none in the namespace ${namespace.name} has the name ${names.join(" or ")} and this job's address ${local.filter(isOutward).join(" or ")}`, {
        hint: "Run the job in a pod with an address and a hostname of its own (no hostNetwork, no `hostname` in its template).",
    });
}
function ownerReferencesOf(own, namespace) {
    if (own.namespace !== namespace)
        return [];
    return [
        {
            apiVersion: "v1",
            kind: "Pod",
            name: own.name,
            uid: own.uid,
            controller: false,
            blockOwnerDeletion: false,
        },
    ];
}
function addressesOf(pod) {
    const { podIP, podIPs = [] } = pod?.status ?? {};
    return [podIP, ...podIPs.map(({ ip }) => ip)].filter((address) => address !== undefined);
}
function isOutward(address) {
    return address.includes(".") && !address.startsWith("127.");
}

// EXTERNAL MODULE: ./src/job/pipeline.ts
var pipeline = __webpack_require__(4137);
// EXTERNAL MODULE: ./src/job/session.ts
var session = __webpack_require__(2379);
// EXTERNAL MODULE: ./src/ports/mark.ts
var mark = __webpack_require__(307);
// EXTERNAL MODULE: ./src/request/own-prefix.ts
var own_prefix = __webpack_require__(7570);
;// CONCATENATED MODULE: ./src/backend/kubernetes/labels.ts




const POD_LABEL = {
    session: mark/* MARK */.M.session,
    jobSession: mark/* MARK */.M.jobSession,
    name: mark/* MARK */.M.name,
    owner: `${own_prefix/* OWN_PREFIX */.y}owner`,
    names: `${own_prefix/* OWN_PREFIX */.y}names`,
    start: `${own_prefix/* OWN_PREFIX */.y}start`,
    runnerPod: "runner-pod",
};
const ANNOTATION = {
    service: mark/* MARK */.M.service,
    repository: mark/* MARK */.M.repository,
    run: mark/* MARK */.M.run,
    job: mark/* MARK */.M.job,
    step: mark/* MARK */.M.step,
    runner: mark/* MARK */.M.runner,
    ownerPod: `${own_prefix/* OWN_PREFIX */.y}owner-pod`,
    ownerNamespace: `${own_prefix/* OWN_PREFIX */.y}owner-namespace`,
    expiresSeconds: mark/* MARK */.M.expiresSeconds,
};
function marksOf(session, owner, { job, expiresSeconds }) {
    const names = { repository: job.repository, run: job.run, job: job.name };
    const runnerPod = owner.labels[POD_LABEL.runnerPod];
    return {
        labels: {
            [POD_LABEL.session]: session.id,
            [POD_LABEL.jobSession]: session.jobSession,
            [POD_LABEL.owner]: owner.uid,
            [POD_LABEL.names]: digestOf(names),
            ...(runnerPod === undefined ? {} : { [POD_LABEL.runnerPod]: runnerPod }),
        },
        annotations: known({
            [ANNOTATION.repository]: job.repository,
            [ANNOTATION.run]: job.run,
            [ANNOTATION.job]: job.name,
            [ANNOTATION.step]: job.step,
            [ANNOTATION.runner]: job.runner,
            [ANNOTATION.ownerPod]: owner.name,
            [ANNOTATION.ownerNamespace]: owner.namespace,
            [ANNOTATION.expiresSeconds]: String(expiresSeconds),
        }),
    };
}
function marksOfThing({ labels, annotations }, thing) {
    return {
        labels: { ...labels, [POD_LABEL.name]: thing.name, [POD_LABEL.start]: thing.start },
        annotations: { ...annotations, [ANNOTATION.service]: thing.service },
    };
}
function marksOfJob({ labels, annotations }, name) {
    const { [POD_LABEL.session]: _session, ...shared } = labels;
    const { [ANNOTATION.step]: _step, ...about } = annotations;
    return { labels: { ...shared, [POD_LABEL.name]: name }, annotations: about };
}
function selectorFor(belongings) {
    return belongings.kind === "session"
        ? { ...selectorForJob(belongings), [POD_LABEL.session]: belongings.id }
        : selectorForJob(belongings);
}
function selectorForJob(belongings) {
    return {
        [POD_LABEL.jobSession]: belongings.jobSession,
        ...(belongings.kind === "session" ? selectorForNames(belongings.ofJob) : {}),
    };
}
function selectorForNames(names) {
    return { [POD_LABEL.names]: digestOf(names) };
}
function isOurs({ name, labels = {} }) {
    return (0,session/* isSessionId */.S)(labels[POD_LABEL.jobSession] ?? "") && labels[POD_LABEL.name] === name;
}
function digestOf({ repository, run, job }) {
    const text = JSON.stringify([repository ?? "", run ?? "", job ?? ""]);
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 16);
}
function known(values) {
    return Object.fromEntries(Object.entries(values).filter((entry) => Boolean(entry[1])));
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-headless-service.ts

function planHeadlessService(metadata) {
    const jobSession = metadata.labels?.[POD_LABEL.jobSession] ?? "";
    return {
        metadata,
        spec: {
            clusterIP: "None",
            selector: { [POD_LABEL.jobSession]: jobSession },
            publishNotReadyAddresses: true,
        },
    };
}

// EXTERNAL MODULE: ./src/waiting/deferred.ts
var deferred = __webpack_require__(4624);
;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/interruption-of.ts
const CONDITION = "DisruptionTarget";
function interruptionOf({ status = {} }) {
    const { phase, reason, message, conditions } = status;
    const words = (name, said) => `ended by the cluster: ${name}${said ? `: ${said}` : ""}`;
    if (phase === "Failed" && reason)
        return words(reason, message);
    const condition = conditions?.find(({ type, status }) => type === CONDITION && status === "True");
    return condition && words(condition.reason ?? CONDITION, condition.message);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/running/pod-watch.ts


async function watchStepPods(namespace, labels) {
    const news = new Map();
    const waiters = new Map();
    const closing = new AbortController();
    const onChange = ({ kind, pod }) => {
        const { uid = "" } = pod.metadata;
        news.set(uid, kind === "gone" ? lastOf(pod) : pod);
        waiters.get(uid)?.resolve();
        waiters.delete(uid);
    };
    await namespace.pods.watch(labels, onChange, closing.signal);
    return {
        latest(created) {
            const known = news.get(created.metadata.uid ?? "") ?? created;
            return known === "gone" ? undefined : known;
        },
        changed(uid) {
            const waiter = waiters.get(uid) ?? (0,deferred/* deferred */.y)();
            waiters.set(uid, waiter);
            return waiter.promise;
        },
        close: () => closing.abort(new Error("the services are no longer watched")),
    };
}
function lastOf(pod) {
    if (interruptionOf(pod) === undefined)
        return "gone";
    return { ...pod, status: { ...pod.status, phase: "Failed" } };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/host-name.ts
const LONGEST = 50;
function hostnameOf(serviceName) {
    const label = serviceName
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+/, "")
        .slice(0, LONGEST)
        .replace(/-+$/, "");
    return label === "" ? "service" : label;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/names.ts

function networkName({ jobSession }) {
    return `job-${jobSession}`;
}
function podName(service, { jobSession }) {
    return `${hostnameOf(service)}-${jobSession}`;
}
function hostInCluster(service, { network, namespace, ownNamespace }) {
    const name = `${hostnameOf(service)}.${network}`;
    return namespace === ownNamespace ? name : `${name}.${namespace}`;
}
function searchDomains(resolvConf, { network, namespace, ownNamespace }) {
    const domains = [...resolvConf.matchAll(/^search\s+(.*)$/gm)].flatMap(([, line = ""]) => line.split(/\s+/));
    const prefix = `${ownNamespace}.svc.`;
    const own = domains.find((domain) => domain.startsWith(prefix));
    return own === undefined ? [] : [`${network}.${namespace}.svc.${own.slice(prefix.length)}`];
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/remedy-for-silence.ts
const ALLOW = "allow connections between the pods of this namespace";
function remedyForSilence(policies, { service, job }) {
    if (policies === undefined)
        return `Perhaps a NetworkPolicy keeps this job's pod from it (this job may not list them): ${ALLOW}, or set the input kubernetes-namespace to one that this job may reach.`;
    const names = policies
        .filter(({ spec: { podSelector = {}, policyTypes = ["Ingress"] } }) => (policyTypes.includes("Ingress") && selects(podSelector, service)) ||
        (policyTypes.includes("Egress") && selects(podSelector, job)))
        .map(({ metadata }) => metadata.name ?? "");
    if (names.length === 0)
        return "No NetworkPolicy of this namespace concerns it: check the policies of the whole cluster, and a service mesh.";
    return `Most probably the NetworkPolicy ${names.join(" or ")} keeps this job's pod from it: ${ALLOW}.`;
}
function selects({ matchLabels = {}, matchExpressions = [] }, labels) {
    return (Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
        matchExpressions.every((expression) => remedy_for_silence_holds(expression, labels[expression.key])));
}
function remedy_for_silence_holds({ operator, values = [] }, value) {
    switch (operator) {
        case "In":
            return value !== undefined && values.includes(value);
        case "NotIn":
            return value === undefined || !values.includes(value);
        case "Exists":
            return value !== undefined;
        case "DoesNotExist":
            return value === undefined;
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/image/effective-healthcheck.ts
function effectiveHealthcheck(own, ofImage) {
    const test = own?.test ?? ofImage?.test;
    if (test === undefined)
        return undefined;
    const { shell } = ofImage ?? {};
    return {
        test,
        ...(shell === undefined ? {} : { shell }),
        timeoutMs: own?.timeoutMs || ofImage?.timeoutMs,
    };
}

// EXTERNAL MODULE: ./src/request/docker-options.ts
var docker_options = __webpack_require__(9062);
;// CONCATENATED MODULE: ./src/request/portable-options.ts


function portableOptionsOf(options) {
    const { body, flags } = (0,docker_options/* openDockerOptions */.x)(options);
    const host = body.HostConfig ?? {};
    return {
        labels: body.Labels ?? {},
        annotations: host.Annotations ?? {},
        isPrivileged: host.Privileged ?? false,
        addedCapabilities: (host.CapAdd ?? []).map(capability),
        droppedCapabilities: (host.CapDrop ?? []).map(capability),
        securityOptions: host.SecurityOpt ?? [],
        isRootReadOnly: host.ReadonlyRootfs ?? false,
        groups: host.GroupAdd ?? [],
        sysctls: host.Sysctls ?? {},
        extraHosts: (host.ExtraHosts ?? []).map(extraHost),
        searchDomains: (host.DnsSearch ?? []).filter((domain) => domain !== "."),
        resolverOptions: host.DnsOptions ?? [],
        exposedPorts: Object.keys(body.ExposedPorts ?? {}).flatMap((port) => (0,container_port/* parseContainerPort */.W_)(port) ?? []),
        hasInit: host.Init ?? false,
        hasStdin: body.OpenStdin ?? false,
        hasTerminal: body.Tty ?? false,
        restarts: restartsOf(host),
        cpuWeight: host.CpuShares || undefined,
        cpuLimit: cpuLimitOf(host),
        memoryMounts: memoryMountsOf(body),
        flags,
    };
}
function capability(name) {
    return name.toUpperCase().replace(/^CAP_/, "");
}
function extraHost(text) {
    const at = text.indexOf(":");
    return { name: text.slice(0, at), ip: text.slice(at + 1).replace(/^\[(.*)\]$/, "$1") };
}
function restartsOf({ RestartPolicy }) {
    switch (RestartPolicy?.Name) {
        case undefined:
        case "":
        case "no":
            return undefined;
        case "on-failure":
            return "on-failure";
        default:
            return "always";
    }
}
function cpuLimitOf({ CpuQuota, CpuPeriod }) {
    return CpuQuota === undefined || CpuQuota <= 0 ? undefined : CpuQuota / (CpuPeriod || 100_000);
}
function memoryMountsOf({ HostConfig: { Mounts = [] } = {} }) {
    return Mounts.filter(({ Type }) => Type === "tmpfs").map(({ Target = "", TmpfsOptions }) => {
        const size = TmpfsOptions?.SizeBytes;
        return { target: Target, sizeBytes: typeof size === "number" && size > 0 ? size : undefined };
    });
}

// EXTERNAL MODULE: ./src/backend/kubernetes/pod/container-name.ts
var container_name = __webpack_require__(4104);
;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-files.ts
const LARGEST_FILE_BYTES = 1 << 20;
const VOLUME = "files";
function planFiles(files, { namePrefix, marks }) {
    if (files.length === 0)
        return { secrets: [], volumes: [], volumeMounts: [] };
    const keyed = files.map((file, at) => ({ ...file, key: `file-${at}` }));
    const parts = inParts(keyed).map((part, at) => ({ name: `${namePrefix}-${at}`, part }));
    const sources = parts.map(({ name, part }) => ({
        secret: {
            name,
            items: part.map(({ key, mode }) => ({ key, path: key, mode: mode & 0o777 })),
        },
    }));
    return {
        secrets: parts.map(({ name, part }) => ({
            metadata: { ...marks, name },
            type: "Opaque",
            immutable: true,
            data: Object.fromEntries(part.map(({ key, content }) => [key, Buffer.from(content).toString("base64")])),
        })),
        volumes: [{ name: VOLUME, projected: { sources } }],
        volumeMounts: keyed.map(({ key, path }) => ({
            name: VOLUME,
            mountPath: path,
            subPath: key,
            readOnly: true,
        })),
    };
}
function inParts(files) {
    const parts = [];
    let freeBytes = 0;
    for (const file of files) {
        if (parts.length === 0 || file.content.length > freeBytes) {
            parts.push([]);
            freeBytes = LARGEST_FILE_BYTES;
        }
        parts.at(-1)?.push(file);
        freeBytes -= file.content.length;
    }
    return parts;
}

// EXTERNAL MODULE: ./src/backend/login/registry-key.ts
var registry_key = __webpack_require__(545);
;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-pull-secret.ts

function isForKubelet({ identityToken }) {
    return identityToken === undefined;
}
function planPullSecret(image, login, metadata) {
    const { username, password } = login;
    const place = (0,registry_key/* placeOfImage */.gO)(image);
    const auths = place === undefined
        ? {}
        : { [(0,registry_key/* usualKey */.gp)(place)]: { username, password, auth: base64(`${username}:${password}`) } };
    return {
        metadata,
        type: "kubernetes.io/dockerconfigjson",
        immutable: true,
        data: { ".dockerconfigjson": base64(JSON.stringify({ auths })) },
    };
}
function base64(text) {
    return Buffer.from(text).toString("base64");
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-resources.ts
function planResources({ memoryBytes, memoryReservationBytes, cpus }, { cpuLimit, cpuWeight }) {
    const limits = quantities(memoryBytes, cpus ?? cpuLimit);
    const requests = quantities(memoryReservationBytes, cpuWeight === undefined ? undefined : cpuWeight / 1024);
    return {
        ...(Object.keys(limits).length === 0 ? {} : { limits }),
        ...(Object.keys(requests).length === 0 ? {} : { requests }),
    };
}
function quantities(memoryBytes, cpus) {
    return {
        ...(memoryBytes === undefined ? {} : { memory: String(memoryBytes) }),
        ...(cpus === undefined ? {} : { cpu: `${Math.max(1, Math.ceil(cpus * 1000))}m` }),
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/read-user.ts
function readUser(text) {
    const [user = "", group, ...more] = text.split(":");
    const uid = numberOf(user);
    const gid = group === undefined ? undefined : numberOf(group);
    if (more.length > 0 || uid === undefined || (group && gid === undefined))
        return undefined;
    return { uid, gid };
}
function numberOf(text) {
    if (text === "root")
        return 0;
    return /^[0-9]{1,10}$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-security.ts

function planPodSecurity({ groups, sysctls }) {
    const settings = Object.entries(sysctls).map(([name, value]) => ({ name, value }));
    return {
        ...(groups.length === 0 ? {} : { supplementalGroups: groups.map(Number) }),
        ...(settings.length === 0 ? {} : { sysctls: settings }),
    };
}
function planContainerSecurity(user, options) {
    const { isPrivileged, isRootReadOnly, securityOptions, addedCapabilities, droppedCapabilities } = options;
    const identity = user === undefined ? undefined : readUser(user);
    const isPlain = identity !== undefined && identity.uid !== 0 && !isPrivileged;
    const drop = isPlain ? ["ALL"] : droppedCapabilities;
    const capabilities = {
        ...(addedCapabilities.length === 0 ? {} : { add: addedCapabilities }),
        ...(drop.length === 0 ? {} : { drop }),
    };
    const isUnconfined = isPrivileged || securityOptions.some((option) => option.startsWith("seccomp"));
    const isKept = isPlain || securityOptions.some((option) => /^no-new-privileges(?:[=:]true)?$/.test(option));
    return {
        ...(identity === undefined ? {} : { runAsUser: identity.uid }),
        ...(identity?.gid === undefined ? {} : { runAsGroup: identity.gid }),
        ...(isPlain ? { runAsNonRoot: true } : {}),
        ...(isPrivileged ? { privileged: true } : {}),
        ...(isKept && !isPrivileged ? { allowPrivilegeEscalation: false } : {}),
        ...(isRootReadOnly ? { readOnlyRootFilesystem: true } : {}),
        ...(Object.keys(capabilities).length === 0 ? {} : { capabilities }),
        seccompProfile: { type: isUnconfined ? "Unconfined" : "RuntimeDefault" },
    };
}

// EXTERNAL MODULE: ./src/request/without-trailing-slash.ts
var without_trailing_slash = __webpack_require__(9578);
;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/read-memory-options.ts
const NO_EFFECT = /^(?:rw|noexec|nosuid|nodev|exec|suid|dev|mode=0?1?777|)$/;
const UNITS = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
function readMemoryOptions(options) {
    const words = options.split(",");
    const sizes = words.map((word) => /^size=([0-9]+)([kmg]?)$/i.exec(word));
    const [, digits, unit = ""] = sizes.findLast((size) => size !== null) ?? [];
    return {
        sizeBytes: digits === undefined ? undefined : Number(digits) * (UNITS[unit.toLowerCase()] ?? 1) || undefined,
        unknown: words.filter((word, index) => !sizes[index] && !NO_EFFECT.test(word)),
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-volumes.ts


function planVolumes({ volumes, resources, storage }, dataDirectories, memoryMounts) {
    const ofUser = [
        ...volumes.flatMap((volume) => wantedOf(volume, storage)),
        ...memoryMounts.map(({ target, sizeBytes }) => ({ target, source: inMemory(sizeBytes) })),
    ];
    const taken = new Set(ofUser.map(({ target }) => (0,without_trailing_slash/* withoutTrailingSlash */.a)(target)));
    const data = storage === "memory" ? new Set(dataDirectories.map(without_trailing_slash/* withoutTrailingSlash */.a)) : [];
    const { sharedMemoryBytes } = resources;
    const all = [
        ...ofUser,
        ...[...data]
            .filter((target) => !taken.has(target))
            .map((target) => ({ target, source: inMemory(undefined) })),
        ...(sharedMemoryBytes === undefined ? [] : [{ target: "/dev/shm", source: inMemory(sharedMemoryBytes) }]),
    ];
    return {
        volumes: all.map(({ source }, at) => ({ name: `volume-${at}`, ...source })),
        volumeMounts: all.map(({ target, isReadOnly }, at) => ({
            name: `volume-${at}`,
            mountPath: target,
            ...(isReadOnly ? { readOnly: true } : {}),
        })),
    };
}
function wantedOf(volume, storage) {
    const { target } = volume;
    switch (volume.kind) {
        case "anonymous":
            return [{ target, source: storage === "memory" ? inMemory(undefined) : { emptyDir: {} } }];
        case "tmpfs":
            return [{ target, source: inMemory(readMemoryOptions(volume.options).sizeBytes) }];
        case "named": {
            const source = { persistentVolumeClaim: { claimName: volume.name } };
            return [{ target, source, isReadOnly: volume.mode?.split(",").includes("ro") ?? false }];
        }
        case "bind":
        case "session":
            return [];
    }
}
function inMemory(sizeBytes) {
    return {
        emptyDir: { medium: "Memory", ...(sizeBytes === undefined ? {} : { sizeLimit: String(sizeBytes) }) },
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-objects.ts









function planObjects({ service, login, dataDirectories, files }, { podName, secretName, labels, annotations }, { ownerReferences, subdomain, searches, jobHost, deadlineSeconds }) {
    const marks = { labels, annotations, ownerReferences };
    const options = portableOptionsOf(service.dockerOptions);
    const memory = planVolumes(service, dataDirectories, options.memoryMounts);
    const copied = planFiles(files, { namePrefix: `${secretName}-files`, marks });
    const volumes = [...memory.volumes, ...copied.volumes];
    const volumeMounts = [...memory.volumeMounts, ...copied.volumeMounts];
    const { entrypoint, command, workingDirectory } = service;
    const pullSecretName = `${secretName}-pull`;
    const ports = portsOf(service, options.exposedPorts);
    const program = entrypoint?.length === 1 && entrypoint[0] === "" ? command : entrypoint;
    const words = program === command ? undefined : command;
    const pod = {
        metadata: {
            name: podName,
            ...marks,
            labels: { ...options.labels, ...labels },
            annotations: { ...options.annotations, ...annotations },
        },
        spec: {
            hostname: hostnameOf(service.name),
            subdomain,
            restartPolicy: "Never",
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            terminationGracePeriodSeconds: 0,
            activeDeadlineSeconds: deadlineSeconds,
            dnsConfig: {
                searches: [...searches, ...options.searchDomains],
                ...(options.resolverOptions.length === 0
                    ? {}
                    : { options: options.resolverOptions.map(resolverOption) }),
            },
            hostAliases: [
                { ip: jobHost, hostnames: ["job"] },
                ...options.extraHosts.map(({ name, ip }) => ({ ip, hostnames: [name] })),
            ],
            ...(service.platform === undefined ? {} : { nodeSelector: nodesOf(service.platform) }),
            ...(options.hasInit ? { shareProcessNamespace: true } : {}),
            securityContext: planPodSecurity(options),
            ...(login === undefined ? {} : { imagePullSecrets: [{ name: pullSecretName }] }),
            ...(volumes.length === 0 ? {} : { volumes }),
            containers: [
                {
                    name: container_name/* CONTAINER_NAME */.C,
                    image: service.image,
                    ...pullPolicyOf(service),
                    ...(program === undefined ? {} : { command: program.map(unexpanded) }),
                    ...(words === undefined ? {} : { args: words.map(unexpanded) }),
                    ...(workingDirectory === undefined ? {} : { workingDir: workingDirectory }),
                    securityContext: planContainerSecurity(service.user, options),
                    ...(ports.length === 0 ? {} : { ports }),
                    ...(options.hasStdin ? { stdin: true } : {}),
                    ...(options.hasTerminal ? { tty: true } : {}),
                    ...(volumeMounts.length === 0 ? {} : { volumeMounts }),
                    resources: planResources(service.resources, options),
                    envFrom: [{ secretRef: { name: secretName } }],
                },
            ],
        },
    };
    const environment = {
        metadata: { name: secretName, ...marks },
        type: "Opaque",
        immutable: true,
        data: Object.fromEntries(service.environment.map(variable)),
    };
    const pull = login === undefined ? [] : [planPullSecret(service.image, login, { name: pullSecretName, ...marks })];
    return { secrets: [environment, ...pull, ...copied.secrets], pod };
}
function unexpanded(word) {
    return word.replaceAll("$(", () => "$$(");
}
function variable(line) {
    const at = line.indexOf("=");
    return [line.slice(0, at), Buffer.from(line.slice(at + 1)).toString("base64")];
}
function pullPolicyOf({ pull }) {
    switch (pull) {
        case "always":
            return { imagePullPolicy: "Always" };
        case "never":
            return { imagePullPolicy: "Never" };
        case "missing":
            return { imagePullPolicy: "IfNotPresent" };
        case undefined:
            return {};
    }
}
function portsOf({ ports }, exposed) {
    const all = [...ports.map(({ containerPort }) => containerPort), ...exposed];
    const first = all.filter((port, at) => all.findIndex((other) => (0,container_port/* isSameContainerPort */.Vg)(port, other)) === at);
    return first.map(({ number, protocol }) => ({
        containerPort: number,
        protocol: { tcp: "TCP", udp: "UDP", sctp: "SCTP" }[protocol],
    }));
}
function resolverOption(text) {
    const [name = "", value] = text.split(":");
    return value === undefined ? { name } : { name, value };
}
function nodesOf(platform) {
    const [system = "", architecture] = platform.split("/");
    return {
        "kubernetes.io/os": system,
        ...(architecture === undefined ? {} : { "kubernetes.io/arch": architecture }),
    };
}

// EXTERNAL MODULE: ./src/reachability/inside/sockets-inside.ts
var sockets_inside = __webpack_require__(5891);
;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/end-of-pod.ts


const KILLED = 137;
function endOfPod({ metadata, status = {} }) {
    const because = interruptionOf({ status });
    const own = status.containerStatuses?.find(({ name }) => name === container_name/* CONTAINER_NAME */.C);
    const terminated = own?.state?.terminated;
    if (terminated !== undefined)
        return { exitCode: terminated.exitCode, isOutOfMemory: terminated.reason === "OOMKilled", because };
    const isTakenAway = because !== undefined && metadata.deletionTimestamp !== undefined;
    return status.phase === "Failed" || isTakenAway
        ? { exitCode: KILLED, isOutOfMemory: false, because }
        : undefined;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/running/state-of.ts


const NEVER = "0001-01-01T00:00:00Z";
function stateOfPod(pod) {
    const status = statusOf(pod);
    const { running, terminated } = status?.state ?? {};
    const end = endOfPod(pod);
    return {
        isRunning: running !== undefined && end === undefined,
        isRestarting: false,
        restartCount: status?.restartCount ?? 0,
        exitCode: end?.exitCode ?? 0,
        isOutOfMemory: end?.isOutOfMemory ?? false,
        because: end?.because,
        startedAt: running?.startedAt ?? terminated?.startedAt ?? NEVER,
        finishedAt: terminated?.finishedAt ?? NEVER,
        health: "none",
        addresses: end === undefined ? state_of_addressesOf(pod) : [],
    };
}
function state_of_addressesOf({ status = {} }) {
    const all = new Set([status.podIP ?? "", ...(status.podIPs ?? []).map(({ ip }) => ip)]);
    all.delete("");
    return [...all].toSorted((one, other) => Number(one.includes(":")) - Number(other.includes(":")));
}
function statusOf({ status }) {
    return status?.containerStatuses?.find(({ name }) => name === container_name/* CONTAINER_NAME */.C);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/running/running-pod.ts



const LOG_SILENCE_MS = 10_000;
const KUBELET_LOOKS_EVERY_MS = 1_000;
const running_pod_KILLED = 137;
function runningPod(started, { namespace, watch, healthcheck, routesTo }) {
    const { name: id = "", uid = "" } = started.metadata;
    const { pods } = namespace;
    const [ip = ""] = state_of_addressesOf(started);
    const { startedAt } = stateOfPod(started);
    const exec = (argv, { signal }) => pods.exec(id, argv, signal);
    const ended = endOf(started, uid, watch);
    return {
        id,
        ip,
        startedAt,
        healthcheck,
        routes: routesTo(() => state_of_addressesOf(started), exec),
        ended: (times) => (times === 1 ? ended : new Promise(() => { })),
        endIsToldWithinMs: KUBELET_LOOKS_EVERY_MS,
        ranOutOfMemory: new Promise(() => { }),
        async state() {
            const now = watch.latest(started);
            return now && stateOfPod(now);
        },
        exec,
        followLog: (signal) => pods.log(id, { kind: "follow", silenceMs: LOG_SILENCE_MS, signal }),
        listeners: (signal) => (0,sockets_inside/* listenersInside */.w)(exec, signal),
    };
}
async function endOf(started, uid, watch) {
    for (;;) {
        const changed = watch.changed(uid);
        const now = watch.latest(started);
        if (now === undefined)
            return running_pod_KILLED;
        const end = endOfPod(now);
        if (end !== undefined)
            return end.exitCode;
        await changed;
    }
}

// EXTERNAL MODULE: ./src/ports/service-failure.ts
var service_failure = __webpack_require__(6880);
// EXTERNAL MODULE: ./src/ports/taken-name.ts
var taken_name = __webpack_require__(6323);
;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/pull-hindrance.ts
const REASONS = ["ErrImagePull", "ImagePullBackOff", "RegistryUnavailable", "ImageInspectError"];
const PULL_MS = 60_000;
const LIMITED = /\b429\b|toomanyrequests/i;
const AWAY = /timeout|timed out|\b50[0234]\b|EOF|connection re(?:set|fused)|try again|RegistryUnavailable/i;
const WITHOUT_REASON = /^Back-off pulling image "[^"]*"$/;
function pullHindrance(image, reason, message = "") {
    if (!REASONS.includes(reason))
        return undefined;
    const words = [reason, message].filter(Boolean).join(": ");
    const advice = adviceOn(withoutNames(words, image));
    const note = `the image ${image} could not be pulled yet: ${words}`;
    return {
        why: `could not pull the image ${image}: ${words}`,
        topic: advice.topic,
        hint: advice.hint,
        ...(advice.mayPass || WITHOUT_REASON.test(message) ? { mayPass: { withinMs: PULL_MS, note } } : {}),
    };
}
function adviceOn(words) {
    if (LIMITED.test(words))
        return {
            topic: "Registry limits pulls",
            hint: "Give `credentials`, or use a mirror of the registry: without a login it counts the pulls of all nodes together.",
            mayPass: true,
        };
    if (AWAY.test(words))
        return {
            topic: "Registry out of reach",
            hint: "The node has tried it again for a minute. Run the job again later, or check that the cluster's nodes can reach the registry.",
            mayPass: true,
        };
    return {
        topic: "Image not found or private",
        hint: "Check the image's name and tag, and whether the namespace's service account has imagePullSecrets for its registry.",
        mayPass: false,
    };
}
function withoutNames(words, image) {
    return words.replaceAll(image, "").replaceAll(/https?:\/\/\S+/g, "");
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/container-hindrance.ts

const PROGRAM = {
    topic: "Command cannot start",
    hint: "Check `command`, `entrypoint` and the image's own program.",
};
const FINAL = {
    InvalidImageName: {
        topic: "Image not found or private",
        hint: "Correct the name of the image.",
    },
    ErrImageNeverPull: {
        topic: "Image not on this machine",
        hint: "Remove `pull: never`: the node that was chosen does not have the image.",
    },
    SignatureValidationFailed: {
        topic: "Refused by the cluster",
        hint: "The node takes only images with a signature that it knows: sign it, or ask who runs the cluster.",
    },
    CreateContainerConfigError: {
        topic: "Refused by the cluster",
        hint: "The node cannot make the container as it is asked for; its sentence says what is missing.",
    },
    CreateContainerError: PROGRAM,
    RunContainerError: PROGRAM,
};
function containerHindrance(image, state = {}) {
    const { terminated, waiting: { reason = "", message } = {} } = state;
    if (terminated?.reason === "StartError")
        return { ...PROGRAM, why: `could not be started: ${terminated.message ?? "StartError"}` };
    const words = [reason, message].filter(Boolean).join(": ");
    if (/runAsNonRoot/.test(words))
        return {
            why: `could not be started: ${words}`,
            topic: "Refused by the cluster",
            hint: "Its image runs as root, or as a user without a number: name one by its number (`options: --user 999`), or leave `runAsNonRoot` out of `pod-template`.",
        };
    const final = FINAL[reason];
    if (final !== undefined)
        return { ...final, why: `could not be started: ${words}` };
    return pullHindrance(image, reason, message);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/node-hindrance.ts

const ROOM_MS = 30_000;
const NO_CLAIM = /persistentvolumeclaim "[^"]*" (?:not found|is being deleted)/;
const PREPARE_MS = 60_000;
const SILENCE_MS = 120_000;
const NO_NODE_YET = "waiting for a node";
function nodeHindrance({ spec, status = {} }, warning) {
    const { conditions, containerStatuses } = status;
    const refusal = conditions?.find(({ type, status }) => type === "PodScheduled" && status === "False");
    if (refusal?.reason === "Unschedulable")
        return unschedulable(refusal.message ?? "Unschedulable");
    if (refusal !== undefined)
        return undefined;
    if (warning !== undefined)
        return unprepared(warning);
    const hasBegun = containerStatuses?.some(({ name }) => name === container_name/* CONTAINER_NAME */.C);
    return hasBegun ? undefined : silent(spec.nodeName);
}
function unschedulable(words) {
    const topic = "No room in the cluster";
    if (NO_CLAIM.test(words))
        return {
            why: `cannot have its volume: ${words}`,
            topic,
            hint: "Create the PersistentVolumeClaim in this namespace, or write only the volume's path in `volumes`.",
        };
    return {
        why: `found no node that has room for it: ${words}`,
        topic,
        hint: "Ask for less with `--memory` and `--cpus` in `options`, or give the cluster a node that fits.",
        mayPass: { withinMs: ROOM_MS, note: `no node has room for it: ${words}` },
    };
}
function unprepared(warning) {
    return {
        why: `could not be prepared by its node: ${warning}`,
        topic: "Refused by the cluster",
        hint: "Its sentence is the node's own; most often a volume, a Secret or the node's network is missing.",
        mayPass: { withinMs: PREPARE_MS, note: `its node cannot prepare it yet: ${warning}` },
    };
}
function silent(nodeName) {
    const within = `within ${SILENCE_MS / 60_000} minutes`;
    return {
        why: nodeName === undefined
            ? `was given to no node ${within}, and the cluster does not say why`
            : `was given to the node ${nodeName}, which has not begun with it ${within}`,
        topic: "No room in the cluster",
        hint: "Look whether the cluster's scheduler and the node's kubelet are at work (`kubectl get nodes`).",
        mayPass: { withinMs: SILENCE_MS, note: NO_NODE_YET },
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/judge-start.ts





function judgeStart(service, pod, waitedMs, warning) {
    const { containerStatuses } = pod.status ?? {};
    const state = containerStatuses?.find(({ name }) => name === container_name/* CONTAINER_NAME */.C)?.state;
    const ofContainer = takenAway(pod, state) ?? containerHindrance(service.image, state);
    if (ofContainer === undefined && hasStarted(pod, state))
        return { kind: "started" };
    const hindrance = ofContainer ?? nodeHindrance(pod, warning);
    if (hindrance === undefined)
        return { kind: "waiting", note: state === undefined ? NO_NODE_YET : "the node prepares its container" };
    const { why, topic, hint, mayPass } = hindrance;
    if (mayPass !== undefined && waitedMs < mayPass.withinMs)
        return { kind: "waiting", note: mayPass.note };
    const failure = new service_failure/* ServiceFailure */.A(service.name, why, {
        containerId: pod.metadata.name ?? "",
        topic,
        hint,
    });
    return { kind: "failed", failure };
}
function takenAway(pod, state) {
    const because = endOfPod(pod)?.because;
    if (because === undefined || state?.terminated !== undefined)
        return undefined;
    return {
        why: `was ${because}`,
        topic: "Ended by the cluster",
        hint: "Check what the node has room for, and what `--memory` and `--cpus` in `options` ask for.",
    };
}
function hasStarted(pod, state) {
    return endOfPod(pod) !== undefined || (state?.running !== undefined && Boolean(pod.status?.podIP));
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/last-warning.ts
function lastWarning(events) {
    const last = events.toSorted((one, other) => timeOf(one).localeCompare(timeOf(other))).at(-1);
    return last?.type === "Warning" ? `${last.reason}: ${last.message}` : undefined;
}
function timeOf({ lastTimestamp, eventTime, firstTimestamp }) {
    return lastTimestamp ?? eventTime ?? firstTimestamp ?? "";
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/refused-failure.ts

function refusedFailure(service, refusal) {
    return new service_failure/* ServiceFailure */.A(service, `was refused by the cluster: ${refusal.sentence}`, {
        topic: "Refused by the cluster",
        hint: refused_failure_hintFor(refusal.sentence),
        cause: refusal,
    });
}
const ADVICE = [
    [
        /exceeded quota/i,
        "Free what the namespace's ResourceQuota counts, raise it, or ask for less with `--memory` and `--cpus` in `options`.",
    ],
    [
        /failed quota: .*must specify/i,
        "The namespace's ResourceQuota wants every container to say these: set them with `--memory` and `--cpus` in `options`, or for all services in `pod-template` (spec.containers, name: service, resources).",
    ],
    [
        /(?:minimum|maximum) .*usage per/i,
        "The namespace's LimitRange says how much a pod may ask for: change `--memory` and `--cpus` in `options`, or `resources` in `pod-template`.",
    ],
    [
        /violates PodSecurity "restricted/i,
        "If the image can run as another user than root, name that user by its number (`options: --user 999`): its pod then meets this level. Otherwise use an image that can, or a namespace with the PodSecurity level baseline.",
    ],
    [
        /violates PodSecurity/i,
        "Remove what the sentence names from `options` and `pod-template`, or use a namespace whose PodSecurity level allows it.",
    ],
    [/unknown field/i, "This cluster is older than that field: remove it from `pod-template`."],
];
function refused_failure_hintFor(sentence) {
    const [, hint] = ADVICE.find(([form]) => form.test(sentence)) ?? [];
    return hint ?? "Change what the sentence names, or the cluster's policy for this namespace.";
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/running/start-pod.ts







const TICK_MS = 1_000;
const FIRST_LOOK_MS = 5_000;
const LOOK_EVERY_MS = 10_000;
const REMOVAL_MS = 5_000;
const start_pod_PAUSE_MS = 100;
async function startPod(planned, signal, tools) {
    const { service } = planned;
    try {
        await Promise.all(planned.secrets.map((secret) => createSecret(secret, tools)));
        const created = await create(planned, signal, tools);
        return await untilStarted(service, created, signal, tools);
    }
    catch (error) {
        if (error instanceof ClusterRefusal)
            throw refusedFailure(service.name, error);
        throw error;
    }
}
async function createSecret(secret, { namespace }) {
    try {
        await namespace.secrets.create(secret);
    }
    catch (error) {
        if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists")
            throw error;
    }
}
async function create({ service, pod }, signal, tools) {
    const { namespace, clock } = tools;
    const { name = "", labels = {} } = pod.metadata;
    const start = { [POD_LABEL.start]: labels[POD_LABEL.start] ?? "" };
    const untilMs = clock.nowMs() + REMOVAL_MS;
    for (;;) {
        try {
            return await namespace.pods.create(pod);
        }
        catch (error) {
            if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists")
                throw error;
            const holder = await namespace.pods.get(name);
            if (holder?.metadata.labels?.[POD_LABEL.start] === start[POD_LABEL.start])
                return holder;
            const isGoing = holder === undefined || holder.metadata.deletionTimestamp !== undefined;
            if (!isGoing || clock.nowMs() >= untilMs) {
                await namespace.secrets.removeAll(start);
                throw (0,taken_name/* takenName */.N)(service.name, holder?.metadata.annotations?.[ANNOTATION.step], error);
            }
            await clock.sleep(start_pod_PAUSE_MS, signal);
        }
    }
}
async function untilStarted(service, created, signal, { namespace, watch, clock, log }) {
    const { uid = "", name = "" } = created.metadata;
    const startedAtMs = clock.nowMs();
    let warning;
    let lookAtMs = startedAtMs + FIRST_LOOK_MS;
    for (let told = "";;) {
        const changed = watch.changed(uid);
        const pod = watch.latest(created);
        if (pod === undefined)
            throw vanished(service.name, name);
        const nowMs = clock.nowMs();
        if (nowMs >= lookAtMs) {
            warning = await noted(uid, namespace);
            lookAtMs = nowMs + LOOK_EVERY_MS;
        }
        const verdict = judgeStart(service, pod, nowMs - startedAtMs, warning);
        if (verdict.kind === "started")
            return pod;
        if (verdict.kind === "failed")
            throw verdict.failure;
        if (verdict.note !== told)
            log.info(`${service.name}: ${verdict.note}`);
        told = verdict.note;
        await Promise.race([changed, tick(clock, signal)]);
        signal.throwIfAborted();
    }
}
async function noted(uid, namespace) {
    return namespace.eventsOf(uid).then(lastWarning, () => undefined);
}
async function tick(clock, signal) {
    await clock.sleep(TICK_MS, signal).catch(() => { });
}
function vanished(service, podName) {
    return new service_failure/* ServiceFailure */.A(service, "was removed by something else while it was starting", {
        containerId: podName,
        topic: "Removed by something else",
        hint: "Look for other jobs, cleanup scripts and controllers that remove pods in this namespace.",
    });
}

// EXTERNAL MODULE: ./src/backend/kubernetes/template/field-types.ts
var field_types = __webpack_require__(1940);
// EXTERNAL MODULE: ./src/backend/kubernetes/template/pod-template.ts
var pod_template = __webpack_require__(6334);
;// CONCATENATED MODULE: ./src/backend/kubernetes/template/lay-template.ts


function layTemplate(pod, template) {
    return template === undefined ? pod : asJson(laid(asJson(pod), template, field_types/* TEMPLATE */.n));
}
function asJson(value) {
    return JSON.parse(JSON.stringify(value));
}
function laid(base, patch, type) {
    switch (type.kind) {
        case "scalar":
            return patch;
        case "list":
            return Array.isArray(patch) ? laidList(entriesOf(base), patch, type) : patch;
        case "mapping":
            return laidMapping(base, patch, () => type.of);
        case "fields":
            return laidMapping(base, patch, (field) => type.fields.get(field)?.type);
    }
}
function laidMapping(base, patch, typeOf) {
    if (!(0,pod_template/* isMapping */.p)(patch))
        return patch;
    const merged = new Map(Object.entries((0,pod_template/* isMapping */.p)(base) ? base : {}));
    for (const [field, value] of Object.entries(patch)) {
        const type = typeOf(field);
        if (value === null)
            merged.delete(field);
        else
            merged.set(field, type === undefined ? value : laid(merged.get(field), value, type));
    }
    return Object.fromEntries(merged);
}
function laidList(base, patch, { of, key }) {
    if (key === undefined)
        return [...base, ...patch.map((entry) => laid(undefined, entry, of))];
    const isSame = (one, other) => (0,pod_template/* entryName */.M)(one, key) === (0,pod_template/* entryName */.M)(other, key);
    const merged = base.map((entry) => {
        const over = patch.find((other) => isSame(entry, other));
        return over === undefined ? entry : laid(entry, over, of);
    });
    const added = patch.filter((entry) => !base.some((other) => isSame(entry, other)));
    return [...merged, ...added.map((entry) => laid(undefined, entry, of))];
}
function entriesOf(value) {
    return Array.isArray(value) ? value : [];
}

// EXTERNAL MODULE: ./src/backend/copy/plan-copies.ts
var plan_copies = __webpack_require__(3623);
;// CONCATENATED MODULE: ./src/backend/kubernetes/place/read-files.ts

function copiedEntries({ name, copies, volumes }, tree) {
    const mounted = volumes.flatMap((volume) => volume.kind === "bind" && volume.ifUnseen === "copied"
        ? [{ from: volume.source, to: volume.target, mode: undefined, owner: undefined }]
        : []);
    return (0,plan_copies/* planCopies */.F)(name, [...copies, ...mounted], tree);
}
async function readFiles(service, tree) {
    const files = (await copiedEntries(service, tree)).filter((entry) => entry.kind === "file");
    const read = await Promise.all(files.map(async (file) => ({ ...file, content: await contentOf(file) })));
    return [...new Map(read.map((file) => [file.path, file])).values()];
}
async function contentOf(file) {
    const chunks = [];
    for await (const chunk of file.read())
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./src/reachability/inside/listening-ports.ts + 1 modules
var listening_ports = __webpack_require__(7670);
;// CONCATENATED MODULE: ./src/backend/kubernetes/place/routes-to-pod.ts


function routesToPod(host, addresses, { exec, resolve, remedy }) {
    return {
        get addresses() {
            return addresses();
        },
        routesTo: (port) => podRoutes(host, addresses(), port),
        resolve,
        isForeign: () => false,
        missingProof: () => ({ kind: "none" }),
        async listensOn({ number }, signal) {
            const listeners = await (0,sockets_inside/* listenersInside */.w)(exec, signal).catch(() => undefined);
            return listeners && (0,listening_ports/* openPorts */.Rr)(listeners).includes(number);
        },
        seesOn: async () => "cannot-tell",
        isHostCertain: true,
        remedy,
    };
}
function podRoutes(host, addresses, { number }) {
    return [
        { kind: "alias", host, port: number },
        ...addresses.map((address) => ({ kind: "container-ip", host: address, port: number })),
    ];
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/prepare-pod.ts













async function preparePod(service, step, tools) {
    const [image, files] = await Promise.all([tools.imageOf(service), readFiles(service, tools.tree)]);
    return {
        image: { exposedPorts: image?.exposedPorts ?? [], environment: image?.environment ?? [] },
        pull: undefined,
        start: (order) => start({ service, image, files }, order, step, tools),
    };
}
async function start({ service: { name }, image, files }, { define, dataDirectories, signal }, step, tools) {
    const { session, network, marks, watch, expiresSeconds } = step;
    const { namespace, own, surroundings } = tools;
    const where = { network, namespace: namespace.name, ownNamespace: own.namespace };
    const host = hostInCluster(name, where);
    const service = define((port) => podRoutes(host, [], port));
    const start = (0,external_node_crypto_.randomBytes)(4).toString("hex");
    const thing = { name: podName(name, session), service: name, start };
    const { secrets, pod: wanted } = planObjects({
        service: { ...service, pull: service.pull ?? step.pull },
        login: await pullLogin(service, tools),
        dataDirectories: [...(image?.volumes ?? []), ...dataDirectories],
        files,
    }, { podName: thing.name, secretName: `${thing.name}-${start}`, ...marksOfThing(marks, thing) }, {
        ownerReferences: ownerReferencesOf(own, namespace.name),
        subdomain: network,
        searches: searchDomains(tools.resolvConf, where),
        jobHost: own.address,
        deadlineSeconds: expiresSeconds,
    });
    const laid = layTemplate(wanted, tools.template);
    const pod = await startPod({ service, secrets, pod: laid }, signal, { ...tools, watch });
    return runningPod(pod, {
        namespace,
        watch,
        healthcheck: effectiveHealthcheck(service.healthcheck, image?.healthcheck),
        routesTo: (addresses, exec) => routesToPod(host, addresses, {
            exec,
            resolve: surroundings.resolveName,
            remedy: remedyForSilence(step.policies, { service: pod.metadata.labels ?? {}, job: own.labels }),
        }),
    });
}
async function pullLogin(service, { loginFor, log }) {
    const login = await loginFor(service);
    if (login === undefined || isForKubelet(login))
        return login;
    log.notice(`${service.name}: the node pulls ${service.image} without the stored login, because that is an identity token, which Kubernetes cannot use; \`credentials\` takes an account`);
    return undefined;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/prepare-place.ts








async function prepareNamespace(order, tools) {
    const { session, wishes } = order;
    const { namespace, own, job, log } = tools;
    if (job.pipeline !== undefined)
        log.warning((0,pipeline/* endsWithItsStep */.f)(job.pipeline));
    const network = networkName(session);
    const marks = marksOf(session, own, { job, expiresSeconds: wishes.expiresSeconds });
    const [watch, policies] = await Promise.all([
        watchStepPods(namespace, { [POD_LABEL.session]: session.id }),
        knownPolicies(namespace),
        provideNetwork(network, marks, tools),
    ]);
    log.info(`Services run as pods in the namespace ${namespace.name}; this job reaches them by their names.`);
    for (const notice of withoutEffect(wishes))
        log.notice(notice);
    const step = {
        session,
        network,
        marks,
        watch,
        policies,
        expiresSeconds: wishes.expiresSeconds,
        pull: wishes.pull,
    };
    return {
        vantage: "pod",
        network,
        jobHost: own.address,
        lacksNames: true,
        prepare: (service) => preparePod(service, step, tools),
        toolEnvironment: undefined,
        close: watch.close,
    };
}
function withoutEffect({ publish, publishAddress }) {
    const notice = (input) => `\`${input}\` has no effect: services run as pods, whose ports need not be published, because the whole cluster reaches them`;
    return [
        ...(publish === "always" ? [notice("publish: always")] : []),
        ...(publishAddress === undefined ? [] : [notice("publish-address")]),
    ];
}
async function knownPolicies(namespace) {
    return namespace.networkPolicies().catch(() => undefined);
}
async function provideNetwork(name, marks, { namespace, own }) {
    const metadata = {
        name,
        ...marksOfJob(marks, name),
        ownerReferences: ownerReferencesOf(own, namespace.name),
    };
    try {
        await namespace.services.create(planHeadlessService(metadata));
    }
    catch (error) {
        if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists")
            throw error;
    }
}

// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/refuse-files.ts


const refuse_files_MOST_BYTES = 8 << 20;
const MOST_FILES = 200;
const ELSEWHERE = "Build the files into the image, or send them to the service once it is ready, in a later step.";
function refuseFilesInAPod(entries) {
    const files = entries.filter((entry) => entry.kind === "file");
    const link = entries.find(({ kind }) => kind === "link");
    const empty = entries.find((entry) => isEmptyFolder(entry, entries));
    const large = files.find(({ sizeBytes }) => sizeBytes > LARGEST_FILE_BYTES);
    const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const refused = [
        link && [
            `${(0,printable/* quoted */.TL)(link.path)} is a link, and a pod is given files alone`,
            "Copy the file that it leads to.",
        ],
        empty && [
            `the folder for ${(0,printable/* quoted */.TL)(empty.path)} is empty, and a pod is given files alone`,
            "Write only its path in `volumes`, or let the service create it.",
        ],
        files.length > MOST_FILES && [
            `these are ${files.length} files, and a pod is given at most ${MOST_FILES}`,
            ELSEWHERE,
        ],
        large && [
            `the file for ${(0,printable/* quoted */.TL)(large.path)} has ${inMebibytes(large.sizeBytes)}, and a pod is given files of at most ${inMebibytes(LARGEST_FILE_BYTES)}`,
            ELSEWHERE,
        ],
        bytes > refuse_files_MOST_BYTES && [
            `these files have ${inMebibytes(bytes)} together, and a pod is given at most ${inMebibytes(refuse_files_MOST_BYTES)}`,
            ELSEWHERE,
        ],
    ];
    return refused.flatMap((one) => (one ? [{ key: ".copy", message: one[0], hint: one[1] }] : []));
}
function isEmptyFolder({ kind, path }, entries) {
    return kind === "folder" && !entries.some((other) => other.path.startsWith(`${path}/`));
}
function inMebibytes(bytes) {
    return `${Math.ceil((10 * bytes) / (1 << 20)) / 10} MiB`;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/flags-in-a-pod.ts
const LEAVE_OUT = "Leave it out.";
const NAMES = "services of one job reach each other by name without it";
const NODE = "the kubelet of the node decides that for all of its pods";
const DISK = "a pod has no such limit for a disk";
const HOST = "a pod on a shared node must not see its host";
function becomes(does) {
    return { kind: "becomes", does };
}
function refused(because, hint = LEAVE_OUT, unless = []) {
    return { kind: "refused", because, hint, unless };
}
const AS_EVERYWHERE = becomes("The same: the action itself reads it.");
const NOTHING = becomes("Nothing, as with Docker.");
const flags_in_a_pod_NEVER = refused("this action refuses it everywhere");
const RESOLVER = becomes("An option of the pod's `dnsConfig`.");
const FLAGS_IN_A_POD = {
    env: becomes("A variable from a Secret of the service. A bare `KEY` that the job does not have is refused."),
    "env-file": becomes("Variables from the same Secret."),
    entrypoint: becomes("`command`; an empty one needs a `command` of the service."),
    workdir: becomes("`workingDir`."),
    user: becomes("`runAsUser` and `runAsGroup`, without any privileges unless it is 0; a name is refused, except `root` and the image's own user."),
    "group-add": becomes("`supplementalGroups`; a name is refused."),
    hostname: becomes("Nothing if it is the service's name; any other is refused."),
    domainname: refused("the cluster names a pod's domain", "Use the service's name, which resolves."),
    label: becomes("A label of the pod; a value that a label of Kubernetes cannot hold is refused."),
    "label-file": becomes("Labels of the pod, likewise."),
    annotation: becomes("An annotation of the pod."),
    init: becomes("`shareProcessNamespace`: the pod's own first process reaps zombies."),
    interactive: becomes("`stdin`."),
    tty: becomes("`tty`."),
    attach: NOTHING,
    restart: refused("a service that ends has failed", LEAVE_OUT, ["no", ""]),
    "stop-signal": becomes("Nothing: services are killed at the end of the job."),
    "stop-timeout": becomes("Nothing: services are killed at the end of the job."),
    "read-only": becomes("`readOnlyRootFilesystem`."),
    sysctl: becomes("`sysctls`; the kubelet refuses all but the safe ones."),
    ulimit: refused("Kubernetes has no field for it", "The container runtime of the node sets the limits."),
    rm: NOTHING,
    "health-cmd": AS_EVERYWHERE,
    "health-interval": becomes("Nothing: only the action runs the command, at its own pace."),
    "health-retries": becomes("Nothing, likewise."),
    "health-timeout": AS_EVERYWHERE,
    "health-start-period": becomes("Nothing, likewise."),
    "health-start-interval": becomes("Nothing, likewise."),
    "no-healthcheck": AS_EVERYWHERE,
    publish: becomes("A declared port. Nothing is published: the job reaches the pod's own port, and a host port has no meaning."),
    "publish-all": becomes("Nothing: all ports of a pod are in reach."),
    expose: becomes("A declared port of the container."),
    network: flags_in_a_pod_NEVER,
    net: flags_in_a_pod_NEVER,
    "network-alias": becomes("Nothing if it is the service's name; any other is refused: a pod has one name."),
    "net-alias": becomes("Nothing if it is the service's name; any other is refused: a pod has one name."),
    "add-host": becomes("`hostAliases`; `host-gateway` is refused."),
    dns: refused("only the cluster's name server knows the services"),
    "dns-option": RESOLVER,
    "dns-opt": RESOLVER,
    "dns-search": becomes("A search domain of the pod's `dnsConfig`, after the services' own."),
    ip: refused("the cluster chooses a pod's address"),
    ip6: refused("the cluster chooses a pod's address"),
    "link-local-ip": refused("the cluster chooses a pod's address"),
    "mac-address": refused("the cluster chooses a pod's address"),
    link: refused(NAMES),
    volume: becomes("An `emptyDir` if it is a path alone; a name is that of a PersistentVolumeClaim of the namespace. A source that is a path is refused."),
    mount: becomes("`type=tmpfs` is an `emptyDir` in memory. Other types are refused."),
    tmpfs: becomes("An `emptyDir` in memory, with `size=` as its limit; `uid`, `gid` and the like are refused."),
    "volumes-from": refused("pods have no volumes of each other"),
    "volume-driver": refused("a PersistentVolumeClaim has its own driver"),
    "storage-opt": refused("a pod has no storage driver of its own"),
    "log-driver": refused("the logs are read from the kubelet", LEAVE_OUT, ["json-file", "local", "journald"]),
    "log-opt": becomes("Nothing: the kubelet rotates logs."),
    memory: becomes("A limit of `memory`, and the same request unless `--memory-reservation` is given."),
    "memory-reservation": becomes("A request of `memory`."),
    "memory-swap": refused(NODE),
    "memory-swappiness": refused(NODE),
    "oom-kill-disable": refused(NODE),
    "oom-score-adj": refused(NODE),
    "pids-limit": refused(NODE, LEAVE_OUT, ["0", "-1"]),
    "shm-size": becomes("An `emptyDir` in memory at `/dev/shm`."),
    cpus: becomes("A limit of `cpu`."),
    "cpu-shares": becomes("A request of `cpu`, where 1024 is one processor."),
    "cpu-period": becomes("A limit of `cpu`, together with `--cpu-quota`."),
    "cpu-quota": becomes("A limit of `cpu`."),
    "cpu-rt-period": refused(NODE),
    "cpu-rt-runtime": refused(NODE),
    "cpuset-cpus": refused(NODE, "Use --cpus."),
    "cpuset-mems": refused(NODE),
    "cpu-count": flags_in_a_pod_NEVER,
    "cpu-percent": flags_in_a_pod_NEVER,
    "io-maxbandwidth": flags_in_a_pod_NEVER,
    "io-maxiops": flags_in_a_pod_NEVER,
    "blkio-weight": refused(DISK),
    "blkio-weight-device": refused(DISK),
    "device-read-bps": refused(DISK),
    "device-write-bps": refused(DISK),
    "device-read-iops": refused(DISK),
    "device-write-iops": refused(DISK),
    device: refused("a device belongs to one node"),
    "device-cgroup-rule": refused("a device belongs to one node"),
    gpus: refused("the cluster hands out GPUs as resources"),
    "kernel-memory": NOTHING,
    privileged: becomes("`privileged`, where the namespace allows it."),
    "cap-add": becomes("`capabilities.add`."),
    "cap-drop": becomes("`capabilities.drop`."),
    "security-opt": becomes("`no-new-privileges` is `allowPrivilegeEscalation: false`, and `seccomp=unconfined` a `seccompProfile`. Others are refused."),
    userns: becomes("Nothing: pods use the node's user namespace."),
    cgroupns: refused(NODE, LEAVE_OUT, ["private"]),
    "cgroup-parent": refused(NODE),
    ipc: refused(HOST, LEAVE_OUT, ["private", "shareable", ""]),
    pid: refused(HOST),
    uts: refused(HOST),
    runtime: refused("a cluster has RuntimeClasses instead"),
    isolation: refused("it exists only on Windows daemons", LEAVE_OUT, ["default"]),
    name: becomes("Nothing: the cluster would take a name once only, so the pod's is unique to the job."),
    platform: becomes("A `nodeSelector` for nodes of that system and architecture."),
    pull: becomes("`imagePullPolicy`."),
    quiet: NOTHING,
    cidfile: flags_in_a_pod_NEVER,
    "use-api-socket": flags_in_a_pod_NEVER,
    "disable-content-trust": NOTHING,
    help: flags_in_a_pod_NEVER,
};

// EXTERNAL MODULE: ./src/backend/kubernetes/pod/label-syntax.ts
var label_syntax = __webpack_require__(6891);
;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/refuse-values.ts


function refuseValuesInAPod(options) {
    const ofLabels = Object.entries(options.labels).filter(([key, value]) => !(0,label_syntax/* isLabelKey */.q)(key) || !(0,label_syntax/* isLabelValue */.e)(value));
    const ofAnnotations = Object.keys(options.annotations).filter((key) => !(0,label_syntax/* isLabelKey */.q)(key));
    const ofGroups = options.groups.filter((group) => !/^[0-9]+$/.test(group));
    const ofMounts = options.flags.filter(({ name, value }) => name === "mount" && !isMemory(value));
    return [
        ...ofLabels.map(([key]) => inOptions(`a label of a pod cannot be or hold what --label says of ${(0,printable/* quoted */.TL)(key)}`, LABEL_HINT)),
        ...ofAnnotations.map((key) => inOptions(`${(0,printable/* quoted */.TL)(key)} cannot be the key of a pod's annotation`, LABEL_HINT)),
        ...ofGroups.map((group) => inOptions(`--group-add: only the image knows the number of the group ${(0,printable/* quoted */.TL)(group)}`, "Write its number.")),
        ...options.extraHosts
            .filter(({ ip }) => ip === "host-gateway")
            .map(({ name }) => inOptions(`--add-host: the node's address is not known for ${(0,printable/* quoted */.TL)(name)}`, "The name job leads to this job; otherwise write an address.")),
        ...ofMounts.map(() => inOptions("--mount: a pod mounts only type=tmpfs in this form", "Write only the path of an empty volume in volumes.")),
        ...options.securityOptions
            .filter((option) => !KNOWN_SECURITY.test(option))
            .map((option) => inOptions(`--security-opt ${(0,printable/* quoted */.TL)(option.slice(0, 40))} has no counterpart in a pod`, "Leave it out.")),
    ];
}
const LABEL_HINT = "Kubernetes takes letters, digits and -_. there, at most 63.";
const KNOWN_SECURITY = /^(?:no-new-privileges(?:[=:](?:true|false))?|seccomp[=:]unconfined)$/;
function inOptions(message, hint) {
    return { key: ".options", message, hint };
}
function isMemory(mount) {
    return /(?:^|,)type=tmpfs(?:,|$)/.test(mount);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/refuse-volume.ts


function refuseVolumeInAPod(volume) {
    switch (volume.kind) {
        case "anonymous":
            return [];
        case "bind":
            if (volume.ifUnseen === "copied")
                return [];
            return [
                {
                    key: ".volumes",
                    message: volume.isRelative
                        ? `the pod's node does not have this job's files, so it cannot mount ${(0,printable/* quoted */.TL)(volume.target)} from them`
                        : `a pod must not mount ${(0,printable/* quoted */.TL)(volume.source)} of the node that it happens to run on`,
                    hint: volume.isRelative
                        ? "Use `copy` for files, or write only the path of an empty volume."
                        : "Build the file into the image, or write only the path of an empty volume.",
                },
            ];
        case "named":
            return [...refuseClaim(volume.name), ...refuseMode(volume.mode)];
        case "session":
            return [
                {
                    key: ".volumes",
                    message: `pods of different nodes cannot share the volume ${(0,printable/* quoted */.TL)(volume.name)}`,
                    hint: "Write only the path of a volume of the service's own.",
                },
            ];
        case "tmpfs": {
            const { unknown } = readMemoryOptions(volume.options);
            return unknown.map((option) => ({
                key: ".options",
                message: `--tmpfs ${volume.target}: ${(0,printable/* quoted */.TL)(option)} has no counterpart in a pod`,
                hint: "A pod's memory volume knows only size.",
            }));
        }
    }
}
const CLAIM = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
function refuseClaim(name) {
    if (CLAIM.test(name))
        return [];
    return [
        {
            key: ".volumes",
            message: `a named volume is a PersistentVolumeClaim, and none can have the name ${(0,printable/* quoted */.TL)(name)}`,
            hint: "Name one of the namespace, or write only the path of a volume of the service's own.",
        },
    ];
}
const KNOWN_MODE = /^(?:ro|rw|z|nocopy)$/i;
function refuseMode(mode) {
    const unknown = (mode ?? "").split(",").filter((word) => word !== "" && !KNOWN_MODE.test(word));
    return unknown.map((word) => ({
        key: ".volumes",
        message: `the mode ${(0,printable/* quoted */.TL)(word)} of a volume has no counterpart in a pod`,
        hint: "Leave it out; a pod's volume knows only ro.",
    }));
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/refuse-service.ts






function refuseServiceInAPod(service, services) {
    const options = portableOptionsOf(service.dockerOptions);
    return [
        ...refuseFlags(options),
        ...refuseValuesInAPod(options),
        ...refuseBareVariables(service),
        ...service.volumes.flatMap(refuseVolumeInAPod),
        ...service.aliases
            .filter((alias) => alias.toLowerCase() !== hostnameOf(service.name))
            .map((alias) => ({
            key: ".aliases",
            message: `a pod has one name, so others cannot find it as ${(0,printable/* quoted */.TL)(alias)}`,
            hint: "Give the service that name. A Service of Kubernetes would have it in the whole namespace, for other jobs too.",
        })),
        ...refuseEmptyCommand(service),
        ...refuseOwners(service),
        ...refuseHostname(service),
        ...refuseSharedName(service, services),
    ];
}
function refuseFlags({ flags }) {
    const refused = flags.flatMap(({ name, value }) => {
        const rule = FLAGS_IN_A_POD[name];
        return rule?.kind === "refused" && !rule.unless.includes(value) ? [{ name, rule }] : [];
    });
    const first = refused.filter(({ name }, index) => refused.findIndex((one) => one.name === name) === index);
    return first.map(({ name, rule: { because, hint } }) => ({
        key: ".options",
        message: `--${name} has no counterpart in a pod, because ${because}`,
        hint,
    }));
}
function refuseBareVariables({ environment }) {
    return environment
        .filter((variable) => !variable.includes("="))
        .map((name) => ({
        key: ".env",
        message: `a pod cannot remove the variable ${(0,printable/* quoted */.TL)(name)} of its image`,
        hint: "Give it a value, which may be empty, or leave it out.",
    }));
}
function refuseEmptyCommand({ entrypoint, command = [] }) {
    if (entrypoint === undefined || entrypoint.some((word) => word !== "") || command.length > 0)
        return [];
    return [
        {
            key: ".entrypoint",
            message: "it removes the image's entrypoint, and no command is given instead",
            hint: "Add a command.",
        },
    ];
}
function refuseOwners({ copies }) {
    return copies
        .filter(({ owner }) => owner !== undefined && (owner.uid !== 0 || owner.gid !== 0))
        .map(({ to }) => ({
        key: ".copy",
        message: `a pod is given files that belong to root, so ${(0,printable/* quoted */.TL)(to)} cannot have another owner`,
        hint: "Leave `owner` out, and give a `mode` that its user may read, such as 0444.",
    }));
}
function refuseHostname({ name, hostname }) {
    if (hostname === undefined || hostname === hostnameOf(name))
        return [];
    const message = `--hostname: a pod's own name is that of its service, ${hostnameOf(name)}`;
    return [{ key: ".options", message, hint: "Leave it out." }];
}
function refuseSharedName({ name }, services) {
    const before = services.slice(0, services.findIndex((other) => other.name === name));
    const same = before.find((other) => hostnameOf(other.name) === hostnameOf(name));
    if (same === undefined)
        return [];
    const message = `its pod would have the DNS name ${hostnameOf(name)}, as that of ${same.name} has`;
    return [{ key: "", message, hint: "Give it another name of lower-case letters, digits and -." }];
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/refuse-user.ts


async function refuseUserInAPod({ user }, imageUser) {
    if (user === undefined || readUser(user) !== undefined || (await imageUser()) === user)
        return [];
    const [name = ""] = user.split(":");
    const usual = USUAL_NUMBERS[name];
    return [
        {
            key: ".options",
            message: `--user: only the image knows the number of ${(0,printable/* quoted */.TL)(user)}`,
            hint: `Write numbers${usual === undefined ? ", as in --user 999:999" : `; usually it is ${usual}`}. \`docker run --rm --entrypoint id <image> ${name}\` shows them.`,
        },
    ];
}
const USUAL_NUMBERS = {
    postgres: "999:999, on Alpine 70:70",
    mysql: "999:999",
    redis: "999:999",
    mongodb: "999:999",
    node: "1000:1000",
    nginx: "101:101",
};

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/refuse-impossible.ts







async function refuseImpossible({ services, wishes }, means) {
    const checked = await Promise.all(services.map((service) => checkService(service, services, means)));
    const refused = [...refuseInputs(wishes), ...checked.flatMap(({ refused }) => refused)];
    const missing = checked.flatMap(({ missing }) => missing ?? []);
    const problems = [...refused, ...missing.map(ofFile)];
    if (problems.length === 0)
        return;
    const { message, details } = (0,problem/* problemsError */.$j)(problems);
    const topic = refused.length > 0 ? "Not possible in a pod" : missing[0]?.topic;
    throw new user_error/* UserError */.y(message, { topic, details });
}
async function checkService(service, services, { imageOf, tree }) {
    const imageUser = async () => (await imageOf(service))?.user;
    const entries = await copiedEntries(service, tree).catch((error) => {
        if (error instanceof user_error/* UserError */.y)
            return error;
        throw error;
    });
    const ofFiles = entries instanceof user_error/* UserError */.y ? { missing: entries } : {};
    const refusals = [
        ...refuseServiceInAPod(service, services),
        ...(await refuseUserInAPod(service, imageUser)),
        ...(entries instanceof user_error/* UserError */.y ? [] : refuseFilesInAPod(entries)),
    ];
    const refused = refusals.map(({ key, message, hint }) => ({
        path: `services.${service.name}${key}`,
        origin: "services",
        message,
        hint,
        position: undefined,
    }));
    return { refused, ...ofFiles };
}
function ofFile({ message, hint }) {
    const problem = { path: "", origin: "services", message, position: undefined };
    return hint === undefined ? problem : { ...problem, hint };
}
function refuseInputs({ network, testcontainers }) {
    const ofNetwork = (name) => (0,problem/* inputProblem */.oi)("network", `this job's services run as pods, which cannot be on ${(0,printable/* quoted */.TL)(name)}: they share the cluster's network`, "Leave it out, or set the backend to `docker`.");
    const ofTools = () => (0,problem/* inputProblem */.oi)("testcontainers", "it needs a Docker daemon, and this job's services run as pods", "Remove the input, or give the runner a daemon (actions-runner-controller: containerMode.type dind).");
    return [...(network === undefined ? [] : [ofNetwork(network)]), ...(testcontainers ? [ofTools()] : [])];
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/backend/kubernetes/registry/exchange.ts




const exchange_MOST_BYTES = 4 << 20;
const UNKNOWN_AUTHORITY = /^(?:UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED)/;
function httpExchange(environment) {
    const options = { keepAlive: true, proxyEnv: { ...environment } };
    const plain = new external_node_http_.Agent(options);
    let encrypted = new external_node_https_.Agent(options);
    let knowsMachine = false;
    const exchange = async (call) => {
        try {
            return await send(call, call.url.protocol === "http:" ? plain : encrypted);
        }
        catch (error) {
            if (knowsMachine || !isUnknownAuthority(error))
                throw error;
            const ca = [...(0,external_node_tls_.getCACertificates)("default"), ...(0,external_node_tls_.getCACertificates)("system")];
            encrypted = new external_node_https_.Agent({ ...options, ca });
            knowsMachine = true;
            return exchange(call);
        }
    };
    return exchange;
}
function isUnknownAuthority(error) {
    return error instanceof Error && "code" in error && UNKNOWN_AUTHORITY.test(String(error.code));
}
function send({ url, method, headers, body, signal }, agent) {
    return new Promise((resolve, reject) => {
        const request = url.protocol === "http:" ? external_node_http_.request : external_node_https_.request;
        const sent = request(url, { agent, method, headers, signal }, (answer) => {
            const { statusCode = 0 } = answer;
            let bytes = 0;
            answer.on("data", (chunk) => {
                bytes += chunk.length;
                if (bytes > exchange_MOST_BYTES)
                    answer.destroy(new Error(`${url.host} sends more than ${exchange_MOST_BYTES} bytes`));
            });
            (0,consumers_.buffer)(answer).then((all) => resolve({ statusCode, headers: answer.headers, body: all }), reject);
        });
        sent.on("error", (error) => reject(signal.aborted ? signal.reason : error));
        sent.end(body);
    });
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/registry/authorize.ts
async function authorize(challenge, { login, repository, isPlain }, exchange, signal) {
    if (challenge.kind === "basic") {
        if (login === undefined)
            throw new Error("its registry asks for a login");
        return basic(login);
    }
    const { realm, service } = challenge;
    const url = URL.canParse(realm) ? new URL(realm) : undefined;
    if (url?.protocol !== "https:" && !(isPlain && url?.protocol === "http:"))
        throw new Error("its registry hands out tokens without encryption");
    const wanted = {
        ...(service === undefined ? {} : { service }),
        scope: `repository:${repository}:pull`,
    };
    const { statusCode, body } = login?.identityToken === undefined
        ? await exchange({
            method: "GET",
            url: withQuery(url, wanted),
            headers: login === undefined ? {} : { authorization: basic(login) },
            signal,
        })
        : await exchange({
            method: "POST",
            url,
            headers: { "content-type": "application/x-www-form-urlencoded" },
            body: new URLSearchParams({
                ...wanted,
                grant_type: "refresh_token",
                refresh_token: login.identityToken,
                client_id: "sibling-services",
            }).toString(),
            signal,
        });
    const token = statusCode === 200 ? tokenIn(body) : undefined;
    if (token === undefined)
        throw new Error(`${url.host} gives no token for it (${statusCode})`);
    return `Bearer ${token}`;
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
function withQuery(url, query) {
    const whole = new URL(url);
    for (const [name, value] of Object.entries(query))
        whole.searchParams.set(name, value);
    return whole;
}
function tokenIn(body) {
    try {
        const { token, access_token: other } = JSON.parse(body.toString("utf8"));
        const found = token ?? other;
        return typeof found === "string" && found !== "" ? found : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/registry/challenge.ts
const challenge_SCHEME = /(?:^|[\s,])(basic|bearer)(?=\s|,|$)/gi;
const PARAMETER = /(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g;
function readChallenge(header) {
    const blind = header.replaceAll(/"(?:[^"\\]|\\.)*"/g, (quoted) => `"${"x".repeat(quoted.length - 2)}"`);
    const found = [...blind.matchAll(challenge_SCHEME)];
    const offers = found.map(({ index, 1: scheme = "" }, at) => {
        if (scheme.toLowerCase() === "basic")
            return { kind: "basic" };
        const { realm, service } = parametersIn(header.slice(index, found[at + 1]?.index));
        return realm === undefined ? undefined : { kind: "bearer", realm, service };
    });
    return offers.find((offer) => offer?.kind === "bearer") ?? offers.find((offer) => offer !== undefined);
}
function parametersIn(text) {
    const pairs = [...text.matchAll(PARAMETER)].map(([, name = "", inQuotes, bare]) => [
        name.toLowerCase(),
        inQuotes?.replaceAll(/\\(.)/g, "$1") ?? bare,
    ]);
    return Object.fromEntries(pairs);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/registry/registry-address.ts
const HUB = "https://registry-1.docker.io";
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;
function registryAddresses(registry) {
    if (registry === "docker.io")
        return [HUB];
    const addresses = [`https://${registry}`];
    return LOOPBACK.test(registry) ? [...addresses, `http://${registry}`] : addresses;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/registry/open-repository.ts




const MANIFESTS = [
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");
const MOST_REDIRECTS = 5;
function repositoryOpener(exchange) {
    return ({ registry, repository }, login) => {
        const visit = { exchange, login, repository, registry, authorization: undefined };
        return {
            manifest: async (reference, signal) => documentIn(await ask(`manifests/${reference}`, MANIFESTS, visit, signal), registry),
            async config(digest, signal) {
                const bytes = await ask(`blobs/${digest}`, "*/*", visit, signal);
                const actual = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;
                if (actual !== digest)
                    throw new Error(`${registry} sends something else than ${digest}`);
                return documentIn(bytes, registry);
            },
        };
    };
}
async function ask(path, accept, visit, signal) {
    const [address = "", ...others] = registryAddresses(visit.registry);
    const at = (base) => get(new URL(`${base}/v2/${visit.repository}/${path}`), accept, visit, signal);
    let answered = at(address);
    for (const other of others)
        answered = answered.catch((error) => {
            signal.throwIfAborted();
            if (error instanceof Refused)
                throw error;
            return at(other);
        });
    return answered;
}
class Refused extends Error {
}
async function get(url, accept, visit, signal) {
    const { exchange, registry } = visit;
    let answer = await follow(url, accept, visit, signal);
    if (answer.statusCode === 401 && visit.authorization === undefined) {
        const challenge = readChallenge(String(answer.headers["www-authenticate"] ?? ""));
        if (challenge === undefined)
            throw new Refused(`${registry} asks for a login of an unknown kind`);
        const applicant = { ...visit, isPlain: url.protocol === "http:" };
        visit.authorization = await authorize(challenge, applicant, exchange, signal);
        answer = await follow(url, accept, visit, signal);
    }
    const { statusCode, body } = answer;
    if (statusCode !== 200)
        throw new Refused(sentenceFor(statusCode, visit));
    return body;
}
async function follow(start, accept, { exchange, authorization }, signal) {
    let url = start;
    for (let redirects = 0;; redirects += 1) {
        const isAtHome = url.origin === start.origin;
        const headers = {
            accept,
            "user-agent": "sibling-services",
            ...(isAtHome && authorization !== undefined ? { authorization } : {}),
        };
        const answer = await exchange({ method: "GET", url, headers, signal });
        const { location } = answer.headers;
        const isRedirect = answer.statusCode >= 301 && answer.statusCode <= 308 && location !== undefined;
        if (!isRedirect || redirects === MOST_REDIRECTS || !URL.canParse(location, url.href))
            return answer;
        const next = new URL(location, url);
        if (next.protocol !== "https:" && next.protocol !== start.protocol)
            return answer;
        url = next;
    }
}
function sentenceFor(statusCode, { registry, login }) {
    switch (statusCode) {
        case 401:
        case 403:
            return login === undefined
                ? `${registry} asks for a login (${statusCode})`
                : `${registry} refuses the login (${statusCode})`;
        case 404:
            return `${registry} has no such image`;
        case 429:
            return `${registry} limits how often it may be asked (429)`;
        default:
            return `${registry} answers ${statusCode}`;
    }
}
function documentIn(bytes, registry) {
    try {
        return JSON.parse(bytes.toString("utf8"));
    }
    catch (error) {
        throw new Error(`${registry} sends something else than JSON`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/registry/own-architecture.ts
function ownArchitecture() {
    const words = { x64: "amd64", ia32: "386", ppc64: "ppc64le" };
    return words[process.arch] ?? process.arch;
}

// EXTERNAL MODULE: ./src/backend/removal/removal.ts
var removal = __webpack_require__(271);
// EXTERNAL MODULE: ./src/backend/removal/remove-repeatedly.ts
var remove_repeatedly = __webpack_require__(6101);
;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/remove-belongings.ts



function removeObjects(belongings, namespace, patience) {
    const labels = selectorFor(belongings);
    return (0,remove_repeatedly/* removeRepeatedly */.K)(async () => {
        const pods = await removePods(labels, namespace);
        const secrets = await removeSecrets(labels, namespace);
        const networks = patience.network === "kept" ? removal/* NOTHING_FOUND */.dO : await removeNetworks(belongings, namespace);
        return (0,removal/* joined */.oR)([pods, secrets, networks]);
    }, patience);
}
function removePods(labels, { pods }) {
    return (0,removal/* unlessFailed */.OJ)("pods", async () => {
        const found = (await pods.list(labels)).map(({ metadata }) => metadata).filter(isOurs);
        return (0,removal/* removeEach */.O0)(found.map((one) => removable({ kind: "container", noun: "pod" }, one, pods.remove)));
    });
}
function removeSecrets(labels, { secrets }) {
    return (0,removal/* unlessFailed */.OJ)("secrets", async () => {
        await secrets.removeAll(labels);
        return removal/* NOTHING_FOUND */.dO;
    });
}
function removeNetworks(belongings, { pods, services }) {
    return (0,removal/* unlessFailed */.OJ)("services", async () => {
        const ofJob = selectorForJob(belongings);
        if ((await pods.list(ofJob)).length > 0)
            return removal/* NOTHING_FOUND */.dO;
        const found = (await services.list(ofJob)).map(({ metadata }) => metadata).filter(isOurs);
        return (0,removal/* removeEach */.O0)(found.map((one) => removable({ kind: "network", noun: "Service" }, one, services.remove)));
    });
}
function removable({ kind, noun }, { name = "", uid = "" }, remove) {
    return {
        kind,
        noun,
        name,
        async remove() {
            await remove(name, uid);
            return "removed";
        },
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/kubernetes-inventory.ts




const MOST_TAIL_BYTES = 1 << 20;
const WORDS = {
    host: "the cluster",
    here: "in this namespace",
    unit: "pod",
    network: "Service",
};
function kubernetesInventory(namespace) {
    const { pods } = namespace;
    return {
        words: WORDS,
        async services(of) {
            return (await pods.list(selectorFor(of)))
                .map(({ metadata }) => metadata)
                .filter(isOurs)
                .map(({ name: id = "", annotations = {} }) => ({
                id,
                name: annotations[ANNOTATION.service] ?? id,
                step: annotations[ANNOTATION.step] ?? "",
                wholeLog: () => pods.log(id, { kind: "whole" }),
                followLog: (signal) => pods.log(id, { kind: "follow", silenceMs: Number.POSITIVE_INFINITY, signal }),
            }));
        },
        hasSession: async (sessionId) => (await pods.list({ [POD_LABEL.session]: sessionId })).length > 0,
        async state(serviceId) {
            const pod = await pods.get(serviceId);
            return pod && stateOfPod(pod);
        },
        async lastLogLines(serviceId, lines) {
            const output = pods.log(serviceId, { kind: "last-lines", lines });
            return (await (0,output_tail/* readTailLines */.m)(output, { lines, bytes: MOST_TAIL_BYTES })).lines;
        },
        remove: (belongings, patience) => removeObjects(belongings, namespace, patience),
    };
}

// EXTERNAL MODULE: ./src/backend/removal/is-too-young.ts
var is_too_young = __webpack_require__(9149);
;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/decide-orphan.ts

function fateOfOwned({ labels = {}, annotations = {} }, owner) {
    const uid = labels[POD_LABEL.owner];
    if (uid === undefined || annotations[ANNOTATION.ownerPod] === undefined)
        return { kind: "alive" };
    if (owner?.metadata.uid !== uid)
        return { kind: "orphaned", because: "its job's pod is gone" };
    const phase = owner.status?.phase;
    return phase === "Succeeded" || phase === "Failed"
        ? { kind: "orphaned", because: `its job's pod has ended (${phase})` }
        : { kind: "alive" };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/sweep.ts






const ANY = "";
async function sweepNamespace(ownJobSession, tools) {
    let swept = "nothing-found";
    for (const [uid, things] of byOwner(await suspects(ownJobSession, tools))) {
        if (tools.signal.aborted)
            return "unfinished";
        const fate = await fateOfThings(things, tools);
        if (fate.kind === "alive")
            continue;
        swept = "done";
        await removeThings(uid, things, fate.because, tools);
    }
    return swept;
}
async function listOrphanedObjects(ownJobSession, tools) {
    const owned = [...byOwner(await suspects(ownJobSession, tools)).values()];
    const orphans = owned.map(async (things) => {
        const fate = await fateOfThings(things, tools);
        if (fate.kind === "alive")
            return [];
        return things.map((thing) => ({ noun: nounOf(thing), name: thing.name ?? "", because: fate.because }));
    });
    return (await Promise.all(orphans)).flat();
}
async function suspects(ownJobSession, { namespace }) {
    const pods = (await namespace.pods.list({ [POD_LABEL.owner]: ANY })).map(({ metadata }) => metadata);
    const services = (await namespace.services.list({ [POD_LABEL.owner]: ANY })).map(({ metadata }) => metadata);
    return [...pods, ...services]
        .filter(isOurs)
        .filter(({ labels = {} }) => labels[POD_LABEL.jobSession] !== ownJobSession);
}
function byOwner(things) {
    const groups = new Map();
    for (const thing of things) {
        const uid = thing.labels?.[POD_LABEL.owner] ?? "";
        groups.set(uid, [...(groups.get(uid) ?? []), thing]);
    }
    return groups;
}
async function fateOfThings(things, { cluster, namespace, leastAgeSeconds = 0, nowEpochSeconds = systemEpochSeconds }) {
    const [thing] = things;
    const { [ANNOTATION.ownerPod]: name, [ANNOTATION.ownerNamespace]: of = namespace.name } = thing?.annotations ?? {};
    if (thing === undefined || name === undefined)
        return { kind: "alive" };
    const created = things.map(({ creationTimestamp = "" }) => Date.parse(creationTimestamp) / 1_000);
    if (leastAgeSeconds > 0 && (0,is_too_young/* isTooYoung */.D)(created, nowEpochSeconds(), leastAgeSeconds))
        return { kind: "alive" };
    try {
        return fateOfOwned(thing, await cluster.namespace(of).pods.get(name));
    }
    catch (error) {
        if (isClusterRefusal(error, 403))
            return { kind: "alive" };
        throw error;
    }
}
function systemEpochSeconds() {
    return Date.now() / 1_000;
}
async function removeThings(owner, things, because, { namespace, log }) {
    const { removed, failures } = await (0,removal/* removeEach */.O0)(things.map((thing) => {
        const { name = "", uid: thingUid = "" } = thing;
        const kind = isPod(thing) ? namespace.pods : namespace.services;
        return {
            kind: isPod(thing) ? "container" : "network",
            noun: nounOf(thing),
            name,
            async remove() {
                await kind.remove(name, thingUid);
                return "removed";
            },
        };
    }));
    await removeSecrets({ [POD_LABEL.owner]: owner }, namespace);
    if (removed.length > 0)
        log.info(`removed ${removed.length} leftovers of another job: ${because}`);
    for (const failure of failures)
        log.info(`could not remove a leftover of another job: ${failure}`);
}
function isPod({ annotations = {} }) {
    return annotations[ANNOTATION.service] !== undefined;
}
function nounOf(thing) {
    return isPod(thing) ? "pod" : "Service";
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/kubernetes-backend.ts



















const PATIENCE_MS = 20_000;
function kubernetesBackend(tools, connectTo = connectCluster, open = repositoryOpener(httpExchange(tools.environment))) {
    const { choice, job, surroundings, log, clock } = tools;
    const connect = (signal, patienceMs) => connectTo(choice.access, {
        clock,
        signal,
        patienceMs,
        onAnswer: (0,call_teller/* callTeller */.b)(log),
    });
    const cluster = connect(tools.signal, PATIENCE_MS);
    const namespace = cluster.namespace(choice.namespace);
    const loginOf = ({ wishes }) => {
        const github = (0,github_login/* githubAccount */.P)(wishes.githubToken, job);
        return (service) => (0,login_for/* loginFor */.L)(service, tools.findLogin, github);
    };
    let imageOf;
    const imagesOf = (order) => {
        const asking = { ...tools, open, login: loginOf(order), architecture: ownArchitecture() };
        imageOf ??= readImages(order.services, asking);
        return imageOf;
    };
    const ownPod = () => findOwnPod(cluster.namespace(choice.ownNamespace), surroundings);
    return {
        address: formatNamespace(choice.namespace),
        secretsOf: (services, { githubToken }) => (0,secrets_of_logins/* secretsOfLogins */.H)(services, (0,github_login/* githubAccount */.P)(githubToken, job)),
        async connect(order) {
            await refuseImpossible(order, { ...tools, imageOf: imagesOf(order) });
            const [version] = await Promise.all([cluster.version(), checkRights(choice, { ...tools, cluster })]);
            log.info(`Kubernetes ${version}, namespace ${choice.namespace} (${choice.because})`);
        },
        sweepAside: (ownJobSession) => (0,sweep_in_background/* sweepInBackground */.q)((signal) => sweepNamespace(ownJobSession, { ...tools, cluster, namespace, signal }), tools),
        async prepare(order) {
            const own = await ownPod();
            const loginFor = loginOf(order);
            return prepareNamespace(order, { ...tools, namespace, own, imageOf: imagesOf(order), loginFor });
        },
        async explain() {
            const own = await ownPod().catch((error) => {
                if (error instanceof user_error/* UserError */.y)
                    return error;
                throw error;
            });
            return explainNamespace(choice, own);
        },
        inventory: kubernetesInventory(namespace),
        inventoryForReport: kubernetesInventory(connect(tools.reportSignal, 3_000).namespace(choice.namespace)),
    };
}

// EXTERNAL MODULE: ./src/backend/login/stored-logins.ts + 2 modules
var stored_logins = __webpack_require__(9187);
// EXTERNAL MODULE: ./src/machine/ask-credential-helper.ts + 1 modules
var ask_credential_helper = __webpack_require__(9916);
// EXTERNAL MODULE: ./src/machine/read-text-file.ts
var read_text_file = __webpack_require__(2224);
// EXTERNAL MODULE: ./src/machine/workspace-tree.ts
var workspace_tree = __webpack_require__(3245);
;// CONCATENATED MODULE: ./src/wiring/cluster-of-start.ts





function clusterOfStart(start) {
    const { runner, files, dockerFiles, signal } = start;
    const environment = runner.environment();
    return kubernetesBackend({
        ...start,
        environment,
        findLogin: (0,stored_logins/* storedLogins */.K)({
            ...start,
            environment,
            files: dockerFiles,
            askHelper: ask_credential_helper/* askCredentialHelper */.Z,
            mask: runner.mask,
        }),
        tree: (0,workspace_tree/* workspaceTree */.O)(files.workspace, signal),
        resolvConf: (0,read_text_file/* readTextFile */.G)("/etc/resolv.conf") ?? "",
    });
}


/***/ })

};
;