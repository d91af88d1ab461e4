/**
 * Names that something else answers to than the endpoint of the service above them: below a private zone nothing is
 * public any more (AWS-FACTS C1.5). The guard on what a zone hides reads it.
 */
export interface HiddenName {
  /** What stands before the DNS suffix of the partition; `{r}` for the Region, `*` for what cannot be told. */
  readonly name: string;
  /** Whom it hits. */
  readonly who: string;
  /** The short name of the service whose endpoint answers to it; undefined where there is none. */
  readonly servedBy: string | undefined;
  /** The only partition in which names are formed so; undefined for all. */
  readonly partition: string | undefined;
  /** Where it is documented or was seen: a page of the AWS documentation, or a fact of AWS-FACTS. */
  readonly source: string;
}

/** Resources that have their names below the name of their service, which no endpoint answers to. */
const resources: readonly HiddenName[] = [
  resource(
    "*.execute-api.{r}",
    "every public API of API Gateway, which answers 403 there",
    "repost api-gateway-vpc-connections",
  ),
  resource(
    "*.appsync-api.{r}",
    "every public GraphQL API of AppSync, which can no longer be called",
    "appsync using-private-apis",
  ),
  resource(
    "*.appsync-realtime-api.{r}",
    "the subscriptions of every public GraphQL API of AppSync",
    "appsync using-private-apis",
  ),
  resource("oidc.eks.{r}", "IAM roles for service accounts", "aws/containers-roadmap#298"),
  resource(
    "*.fsx.{r}",
    "the file systems of FSx, which are mounted by name",
    "fsx LustreGuide mount-fs-auto-mount-onreboot",
  ),
  resource("*.mq.{r}", "the brokers of Amazon MQ", "amazon-mq developer-guide connect-to-amazonmq"),
  resource("*.kafka.{r}", "the brokers of MSK", "msk developerguide msk-get-bootstrap-brokers"),
  resource(
    "ocsp.acm-pca.{r}",
    "whoever checks the revocation of a certificate of Private CA",
    "privateca ocsp-customize",
  ),
  resource(
    "*.s3-outposts.{r}",
    "the access points of S3 on Outposts",
    "s3-outposts s3-outposts-privatelink-interface-endpoints",
  ),
  resource("*.storagegateway.{r}", "gateways that were activated publicly", "storagegateway vgw Requirements"),
  resource("cp.datasync.{r}", "agents of DataSync that were activated publicly", "datasync userguide datasync-network"),
  resource(
    "*.mediaconvert.{r}",
    "the endpoint of its own that MediaConvert gave an account",
    "mediaconvert apireference custom-endpoints",
  ),
  resource("*.kinesisvideo.{r}", "the streams of Kinesis Video Streams", "kinesisvideostreams API_GetDataEndpoint"),
  resource("participant.connect.{r}", "chats of Amazon Connect", "general gr connect_region"),
  resource(
    "*.iot.{r}",
    "devices: every account has data endpoints of its own there",
    "iot developerguide iot-connect-devices",
  ),
  resource("*.memorydb.{r}", "the clusters of MemoryDB", "memorydb devguide endpoints"),
  resource("*.efs.{r}", "the file systems of EFS, which are mounted by name", "efs ug mounting-fs-mount-cmd-dns-name"),
  resource("*.elb.{r}", "Network Load Balancers", "elasticloadbalancing network"),
  resource("*.managedblockchain.{r}", "the nodes of Managed Blockchain", "managed-blockchain hyperledger-fabric-dev"),
  resource("*.{r}.rds", "the databases of RDS, Aurora and others", "AmazonRDS Endpoints of a DB instance"),
  resource("*.{r}.redshift", "the clusters of Redshift", "redshift mgmt connecting-drop-issues"),
  resource("*.{r}.redshift-serverless", "the workgroups of Redshift Serverless", "redshift mgmt serverless-connecting"),
  resource("*.{r}.es", "the domains of OpenSearch", "opensearch-service createupdatedomains"),
  resource("*.{r}.elb", "load balancers", "elasticloadbalancing application"),
  resource("*.{r}.eks", "the API servers of EKS clusters", "eks userguide cluster-endpoint"),
  resource("*.{r}.compute", "instances by their public names", "vpc userguide vpc-dns"),
  resource("*.cache", "the clusters of ElastiCache", "AmazonElastiCache dg Endpoints"),
  ofChina("*.rds.{r}", "the databases of RDS and Aurora"),
  ofChina("*.redshift.{r}", "the clusters of Redshift"),
  ofChina("*.docdb.{r}", "the clusters of DocumentDB"),
  ofChina("*.neptune.{r}", "the clusters of Neptune"),
];

const dumps = "DescribeVpcEndpointServices, AWS-FACTS C2";
const listed = "vpc privatelink aws-services-privatelink-support";

/** Services of their own that have their names below the name of another one, or below one that a file may give. */
const services: readonly HiddenName[] = [
  service("d.codeartifact.{r}", "codeartifact.repositories", "the repositories of CodeArtifact", dumps),
  service("server.transfer.{r}", "transfer.server", "the servers of Transfer Family", dumps),
  service("dataplane.rum.{r}", "rum-dataplane", "what RUM collects", dumps),
  service("dataplane.evidently.{r}", "evidently-dataplane", "what Evidently collects", dumps),
  service(
    "gateway.bedrock-agentcore.{r}",
    "bedrock-agentcore.gateway",
    "the gateways of AgentCore",
    "bedrock-agentcore devguide vpc",
  ),
  service("streams.dynamodb.{r}", "dynamodb-streams", "the streams of DynamoDB", "amazondynamodb privatelink-streams"),
  service("api.ecr.{r}", "ecr.api", "the API of ECR", dumps),
  service("dkr.ecr.{r}", "ecr.dkr", "the registries of ECR", dumps),
  service("api.airflow.{r}", "airflow.api", "the API of MWAA", dumps),
  service("env.airflow.{r}", "airflow.env", "the environments of MWAA", dumps),
  service("ops.airflow.{r}", "airflow.ops", "the metrics of MWAA", dumps),
  service("api.sagemaker.{r}", "sagemaker.api", "the API of SageMaker", dumps),
  service("runtime.sagemaker.{r}", "sagemaker.runtime", "the models of SageMaker", dumps),
  service(
    "featurestore-runtime.sagemaker.{r}",
    "sagemaker.featurestore-runtime",
    "the feature store of SageMaker",
    dumps,
  ),
  service("metrics.sagemaker.{r}", "sagemaker.metrics", "the metrics of SageMaker", dumps),
  service("api.iotsitewise.{r}", "iotsitewise.api", "the API of IoT SiteWise", dumps),
  service("data.iotsitewise.{r}", "iotsitewise.data", "the data of IoT SiteWise", dumps),
  service("api.iottwinmaker.{r}", "iottwinmaker.api", "the API of IoT TwinMaker", dumps),
  service("data.iottwinmaker.{r}", "iottwinmaker.data", "the data of IoT TwinMaker", dumps),
  service("api.iotwireless.{r}", "iotwireless.api", "the API of IoT Wireless", dumps),
  service("cups.lorawan.{r}", "lorawan.cups", "the gateways of LoRaWAN", dumps),
  service("lns.lorawan.{r}", "lorawan.lns", "the gateways of LoRaWAN", dumps),
  service("deviceadvisor.iot.{r}", "deviceadvisor.iot", "Device Advisor", dumps),
  service("api.fleethub.iot.{r}", "iot.fleethub.api", "Fleet Hub", dumps),
  service("api.tunneling.iot.{r}", "iot.tunneling.api", "secure tunneling", listed),
  service("data.tunneling.iot.{r}", "iot.tunneling.data", "secure tunneling", listed),
  service("streaming.appstream.{r}", "appstream.streaming", "the sessions of AppStream", dumps),
  service("runtime.elastic-inference.{r}", "elastic-inference.runtime", "Elastic Inference", dumps),
  service("session.qldb.{r}", "qldb.session", "the sessions of QLDB", dumps),
  service("controlplane.payment-cryptography.{r}", "payment-cryptography.controlplane", "Payment Cryptography", dumps),
  service("dataplane.payment-cryptography.{r}", "payment-cryptography.dataplane", "Payment Cryptography", dumps),
  service("management.deadline.{r}", "deadline.management", "Deadline Cloud", listed),
  service("scheduling.deadline.{r}", "deadline.scheduling", "Deadline Cloud", listed),
  service("api.detective.{r}", "detective", "Detective", "ministryofjustice/modernisation-platform#13533"),
  service("maps.geo.{r}", "geo.maps", "Location Service", listed),
  service("places.geo.{r}", "geo.places", "Location Service", listed),
  service("routes.geo.{r}", "geo.routes", "Location Service", listed),
  service("geofencing.geo.{r}", "geo.geofencing", "Location Service", listed),
  service("tracking.geo.{r}", "geo.tracking", "Location Service", listed),
  service("api.pricing.{r}", "pricing.api", "the price list", listed),
];

/** Every name that is known to be hidden by a zone above it. */
export const hiddenNames: readonly HiddenName[] = [...resources, ...services];

function resource(name: string, who: string, source: string): HiddenName {
  return { name, who, servedBy: undefined, partition: undefined, source };
}

// Elsewhere the Region comes before the service: mydb.abc.eu-west-1.rds.amazonaws.com.
function ofChina(name: string, who: string): HiddenName {
  return { name, who, servedBy: undefined, partition: "aws-cn", source: "docs.amazonaws.cn Endpoints and ARNs" };
}

function service(name: string, servedBy: string, who: string, source: string): HiddenName {
  return { name, who, servedBy, partition: undefined, source };
}
