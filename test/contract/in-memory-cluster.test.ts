import { emptyHoldings } from "../fakes/cluster/holdings.ts";
import { inMemoryCluster } from "../fakes/cluster/in-memory-cluster.ts";
import { describeCluster } from "./describe-cluster.ts";

const cluster = inMemoryCluster(emptyHoldings("busybox:1.36"));

describeCluster("the in-memory cluster", async () => cluster.namespace("ci"), "busybox:1.36");
