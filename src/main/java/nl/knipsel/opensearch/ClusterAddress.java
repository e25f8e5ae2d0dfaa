package nl.knipsel.opensearch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.archive.ArchiveException;

/// Where an archive on a cluster is: `opensearch+https://host:9200,other:9200/name`. Several hosts
/// are the nodes of one cluster, any of which may be asked.
///
/// @param hosts `http` or `https` with host and port, without a path
/// @param archive the archive's name on the cluster
record ClusterAddress(List<URI> hosts, String archive) {
  static final String SCHEME = "opensearch+";
  private static final int DEFAULT_PORT = 9200;
  private static final Pattern ADDRESS =
      Pattern.compile("opensearch\\+(https?)://([^/@\\s]+)/([^/\\s]+)/?");

  /// What OpenSearch allows in names, less what means something to it.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");

  ClusterAddress {
    hosts = List.copyOf(hosts);
  }

  /// Whether the place of an archive is meant to be on a cluster.
  static boolean isOne(String place) {
    return place.startsWith(SCHEME);
  }

  /// @throws ArchiveException if it is no address, with what is wrong; users and passwords do not
  ///   belong in it
  static ClusterAddress of(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (!address.matches()) {
      throw new ArchiveException(
          "'%s' is no address of an archive; one is %shttps://host:9200/name%s"
              .formatted(
                  withoutSecrets(text),
                  SCHEME,
                  text.contains("@") ? ", without user and password" : ""));
    }
    if (!NAME.matcher(address.group(3)).matches()) {
      throw new ArchiveException(
          "'%s' cannot be the name of an archive on a cluster; use a to z, 0 to 9, - and _"
              .formatted(address.group(3)));
    }
    List<URI> hosts = new ArrayList<>();
    for (String host : address.group(2).split(",", -1)) {
      hosts.add(host(address.group(1), host));
    }
    return new ClusterAddress(hosts, address.group(3));
  }

  private static URI host(String scheme, String host) {
    Matcher parts = HOST.matcher(host);
    if (!parts.matches()) {
      throw new ArchiveException("'%s' is no host; one is host:9200".formatted(host));
    }
    int port = parts.group(2) == null ? DEFAULT_PORT : Integer.parseInt(parts.group(2));
    if (port < 1 || port > 65_535) {
      throw new ArchiveException("'%s' has no port from 1 to 65535".formatted(host));
    }
    return URI.create("%s://%s:%d".formatted(scheme, parts.group(1), port));
  }

  private static String withoutSecrets(String text) {
    return text.replaceFirst("//[^/]*@", "//...@");
  }

  @Override
  public String toString() {
    return SCHEME
        + hosts.getFirst().getScheme()
        + "://"
        + String.join(",", hosts.stream().map(URI::getAuthority).toList())
        + "/"
        + archive;
  }
}
