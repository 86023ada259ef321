"use strict";
exports.id = 43;
exports.ids = [43];
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

/***/ 8043:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPodTemplate: () => (/* binding */ readPodTemplate)
});

// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
// EXTERNAL MODULE: ./src/request/yaml/read-yaml.ts + 8 modules
var read_yaml = __webpack_require__(3445);
// EXTERNAL MODULE: ./src/request/nearest-name.ts
var nearest_name = __webpack_require__(1959);
// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/request/yaml/node.ts
var yaml_node = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/backend/kubernetes/pod/container-name.ts
var container_name = __webpack_require__(4104);
// EXTERNAL MODULE: ./src/backend/kubernetes/pod/label-syntax.ts
var label_syntax = __webpack_require__(6891);
;// CONCATENATED MODULE: ./src/backend/kubernetes/template/check-mark.ts


function whyNoMark(key, value, path) {
    if (key.startsWith("sibling-services.") || (path === "metadata.labels" && key === "runner-pod"))
        return {
            isKey: true,
            words: [`${(0,printable/* quoted */.TL)(key)} is set by the action`, "It finds and removes its pods by it."],
        };
    if (!(0,label_syntax/* isLabelKey */.q)(key))
        return {
            isKey: true,
            words: [
                `${(0,printable/* quoted */.TL)(key)} cannot be a key here`,
                "Use letters, digits, `-`, `_` and `.`, with a domain and a slash before them if you like.",
            ],
        };
    if (path === "metadata.labels" && value.kind === "scalar" && !(0,label_syntax/* isLabelValue */.e)(value.text))
        return {
            isKey: false,
            words: [
                `${(0,printable/* quoted */.TL)(value.text)} cannot be the value of a label`,
                "Use at most 63 letters, digits, `-`, `_` and `.`, or an annotation.",
            ],
        };
    return undefined;
}

// EXTERNAL MODULE: ./src/backend/kubernetes/template/field-types.ts
var field_types = __webpack_require__(1940);
;// CONCATENATED MODULE: ./src/backend/kubernetes/template/owned-fields.ts
const OWNED = {
    "spec.restartPolicy": "A service that ends must stay ended, so that the job sees how.",
    "spec.hostname": "The job finds the service by it: give the service another name instead.",
    "spec.subdomain": "The job finds the service by it.",
    "spec.hostNetwork": "Services of several jobs would meet on the node's ports, and names would lead to the node.",
    "spec.activeDeadlineSeconds": "Use the input `expires`.",
    "spec.ephemeralContainers": "Kubernetes adds these to running pods only: use `initContainers`.",
    "spec.containers[service].image": "Write it in the service's own `image`.",
    "spec.containers[service].command": "Write it in the service's own `entrypoint`.",
    "spec.containers[service].args": "Write it in the service's own `command`.",
    "spec.containers[service].restartPolicy": "A service that ends must stay ended, so that the job sees how.",
    "spec.containers[service].restartPolicyRules": "A service that ends must stay ended, so that the job sees how.",
};
function adviceForOwned(path) {
    return OWNED[path];
}
const METADATA_OF_OURS = [
    "name",
    "generateName",
    "namespace",
    "ownerReferences",
    "finalizers",
];

// EXTERNAL MODULE: ./src/backend/kubernetes/template/pod-template.ts
var pod_template = __webpack_require__(6334);
;// CONCATENATED MODULE: ./src/backend/kubernetes/template/check-template.ts









function checkTemplate(root, findings) {
    const report = (place, message, hint) => (0,problem/* addProblem */.F3)(findings, place, message, hint);
    if (root.kind === "empty")
        return undefined;
    if (root.kind !== "mapping") {
        report(root.place, `this should be a mapping with \`metadata\` and \`spec\`, but it is ${(0,yaml_node/* describe */.q0)(root)}`);
        return undefined;
    }
    const { apiVersion: _version, kind: _kind, ...patch } = checkFields(root, fieldsOf(field_types/* TEMPLATE */.n), "", report);
    return patch;
}
function fieldsOf(type) {
    return type.kind === "fields" ? type.fields : new Map();
}
function check(node, type, path, report) {
    if (node.kind === "empty")
        return type.kind === "scalar" ? null : undefined;
    switch (type.kind) {
        case "fields":
            if (node.kind === "mapping")
                return checkFields(node, type.fields, path, report);
            return unexpected(node, "a mapping", report);
        case "mapping":
            if (node.kind === "mapping")
                return checkMapping(node, type.of, path, report);
            return unexpected(node, "a mapping", report);
        case "list":
            if (node.kind === "list")
                return checkList(node.items, type, path, report);
            return unexpected(node, "a list", report);
        case "scalar":
            if (type.name === "object")
                return plain(node);
            if (node.kind === "scalar")
                return scalar(node, type.name, report);
            return unexpected(node, EXPECTED[type.name], report);
    }
}
function checkFields(node, fields, path, report) {
    const patch = node.entries.flatMap(({ key, keyPlace, value }) => {
        const at = path === "" ? key : `${path}.${key}`;
        const field = fields.get(key);
        const advice = adviceForOwned(at);
        if (field === undefined)
            report(keyPlace, ...whyUnknown(key, path, fields));
        else if (advice !== undefined)
            report(keyPlace, `${(0,printable/* quoted */.TL)(key)} is set by the action`, advice);
        else
            return entryOf(key, check(value, field.type, at, report));
        return [];
    });
    if (path !== "spec")
        reportMissing(node, fields, report);
    return Object.fromEntries(patch);
}
function whyUnknown(key, path, fields) {
    if (path === "metadata" && METADATA_OF_OURS.includes(key))
        return [`${(0,printable/* quoted */.TL)(key)} is set by the action`, "A template can add labels and annotations."];
    const known = [...fields.keys()];
    const nearest = (0,nearest_name/* nearestName */.q)(key, known);
    const place = path === "" ? "a pod's template" : `\`${path}\` of a pod`;
    const message = `${(0,printable/* quoted */.TL)(key)} is not a field of ${place}`;
    if (nearest !== undefined)
        return [message, `Did you mean ${(0,printable/* quoted */.TL)(nearest)}?`];
    if (path === "" && specFields().has(key))
        return [message, "Indent it under `spec:`."];
    return [message, `Known here: ${known.join(", ")}.`];
}
function specFields() {
    const spec = fieldsOf(field_types/* TEMPLATE */.n).get("spec");
    return spec === undefined ? new Map() : fieldsOf(spec.type);
}
function reportMissing(node, fields, report) {
    for (const [name, { isRequired }] of fields)
        if (isRequired && !node.entries.some(({ key, value }) => key === name && value.kind !== "empty"))
            report(node.entries[0]?.keyPlace ?? node.place, `${(0,printable/* quoted */.TL)(name)} is missing here`);
}
function entryOf(key, value) {
    return value === undefined ? [] : [[key, value]];
}
function checkMapping(node, of, path, report) {
    const patch = node.entries.flatMap(({ key, keyPlace, value }) => {
        if (path === "metadata.labels" || path === "metadata.annotations") {
            const problem = whyNoMark(key, value, path);
            if (problem !== undefined)
                report(problem.isKey ? keyPlace : value.place, ...problem.words);
        }
        return entryOf(key, check(value, of, `${path}.${key}`, report));
    });
    return Object.fromEntries(patch);
}
function checkList(items, type, path, report) {
    const entries = items.map((item) => checkEntry(item, type, path, report));
    const names = entries.map((entry) => (0,pod_template/* entryName */.M)(entry, type.key));
    for (const [at, item] of items.entries()) {
        const name = names[at];
        if (name !== undefined && names.indexOf(name) < at)
            report(valueIn(item, type.key)?.place ?? item.place, `${(0,printable/* quoted */.TL)(name)} is given twice`);
    }
    return entries;
}
function checkEntry(node, { of, key }, path, report) {
    const name = wordIn(node, key);
    if (/^spec\.(?:init)?[cC]ontainers$/.test(path))
        reportMissingImage(node, name, path, report);
    if (node.kind === "empty")
        return unexpected(node, "something", report);
    return check(node, of, name === undefined ? path : `${path}[${name}]`, report) ?? null;
}
function reportMissingImage(node, name, path, report) {
    if (node.kind !== "mapping" || wordIn(node, "image") !== undefined)
        return;
    if (name === undefined || (path === "spec.containers" && name === container_name/* CONTAINER_NAME */.C))
        return;
    report(node.entries[0]?.keyPlace ?? node.place, `the container ${(0,printable/* quoted */.TL)(name)} has no image`, `The service's own container is named ${(0,printable/* quoted */.TL)(container_name/* CONTAINER_NAME */.C)}.`);
}
function wordIn(node, field) {
    const value = valueIn(node, field);
    return value?.kind === "scalar" ? value.text : undefined;
}
function valueIn(node, field) {
    return node.kind === "mapping" ? node.entries.find(({ key }) => key === field)?.value : undefined;
}
const EXPECTED = {
    string: "text",
    integer: "a whole number",
    boolean: "true or false",
    word: "a number or text",
};
function scalar(node, name, report) {
    const { text, type } = node;
    if (name === "integer")
        return /^-?\d{1,15}$/.test(text) ? Number(text) : unexpected(node, EXPECTED.integer, report);
    if (name === "boolean")
        return text === "true" || text === "false" ? text === "true" : unexpected(node, EXPECTED.boolean, report);
    return name === "word" && type === "number" ? Number(text) : text;
}
function plain(node) {
    if (node.kind === "empty")
        return null;
    if (node.kind === "list")
        return node.items.map(plain);
    if (node.kind === "mapping")
        return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
    if (node.type === "boolean")
        return node.text === "true";
    return node.type === "number" ? Number(node.text) : node.text;
}
function unexpected(node, expected, report) {
    report(node.place, `this should be ${expected}, but it is ${(0,yaml_node/* describe */.q0)(node)}`);
    return null;
}

// EXTERNAL MODULE: ./src/request/yaml/mask.ts
var mask = __webpack_require__(6009);
// EXTERNAL MODULE: ./src/backend/kubernetes/template/pod-types.ts
var pod_types = __webpack_require__(9767);
;// CONCATENATED MODULE: ./src/backend/kubernetes/template/template-disclosure.ts



const SECRET = new Set([
    "env",
    "annotations",
    "httpHeaders",
    "args",
    "command",
    "volumeAttributes",
    "options",
]);
function templateDisclosure(node) {
    if (node.kind === "scalar")
        return { open: [], ifMeant: [node.place], hidden: [] };
    if (node.kind !== "mapping")
        return (0,mask/* mergedDisclosure */._0)((0,yaml_node/* childrenOf */.LU)(node).map(templateDisclosure));
    return (0,mask/* mergedDisclosure */._0)(node.entries.map(({ key, keyPlace, value }) => (0,mask/* mergedDisclosure */._0)([
        { open: [keyPlace], ifMeant: [], hidden: [] },
        SECRET.has(key) ? template_disclosure_hidden(value) : templateDisclosure(value),
    ])));
}
function template_disclosure_hidden(node) {
    if (node.kind === "scalar")
        return { open: [], ifMeant: [], hidden: [node.place] };
    const keys = node.kind === "mapping" ? node.entries.map(({ keyPlace }) => keyPlace) : [];
    return (0,mask/* mergedDisclosure */._0)([{ open: keys, ifMeant: [], hidden: [] }, ...(0,yaml_node/* childrenOf */.LU)(node).map(template_disclosure_hidden)]);
}
function isKnownWord(word) {
    return (["metadata", "spec", "labels", "annotations"].includes(word) ||
        Object.values(pod_types/* POD_TYPES */.U).some((fields) => fields.split(/!?:\S*(?: |$)/).includes(word)));
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/template/read-pod-template.ts




function readPodTemplate(text, origin = "pod-template") {
    const findings = (0,problem/* noFindings */._I)();
    const root = (0,read_yaml/* readYaml */.g)({ origin, kind: "input", text }, origin, {
        findings,
        disclosureOf: templateDisclosure,
        isKey: isKnownWord,
    });
    const template = root === undefined ? undefined : checkTemplate(root, findings);
    const { problems } = findings;
    return problems.length > 0
        ? { template: undefined, problems: (0,problem/* inReadingOrder */.g)(problems, [origin]) }
        : { template, problems };
}


/***/ })

};
;