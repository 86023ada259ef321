import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node that serves on 9200, as the public image does with discovery.type=single-node and without security. */
public class Start {
  public static void main(String[] args) throws Exception {
    new OpenSearchRunner()
        .onBuild((number, settings) -> {
          settings.put("discovery.type", "single-node");
          settings.put("network.host", "0.0.0.0");
          settings.put("http.port", "9200");
        })
        .build(OpenSearchRunner.newConfigs().basePath("/opt/data").numOfNode(1).clusterName("one"));
    Thread.currentThread().join();
  }
}
