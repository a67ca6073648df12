import type { Hints } from '../../domain/finding.ts'

type Kind = NonNullable<Hints['iacKind']>

/** Rules of IaC scanners by what goes wrong. What is in no list is judged like code. */
const rules: Readonly<Record<Kind, readonly string[]>> = {
  public_data: [
    // Checkov: buckets, snapshots and databases that anybody can read or write.
    ...['CKV_AWS_20', 'CKV_AWS_57', 'CKV_AWS_17', 'CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56'],
    ...['CKV_AWS_70', 'CKV_AWS_87', 'CKV_AWS_89', 'CKV2_AWS_6', 'CKV_AWS_69', 'CKV_AWS_32'],
    ...['CKV_GCP_28', 'CKV_GCP_29', 'CKV_GCP_11', 'CKV_GCP_60', 'CKV_GCP_114', 'CKV_GCP_15', 'CKV_GCP_100'],
    ...['CKV_AZURE_34', 'CKV_AZURE_59', 'CKV_AZURE_190', 'CKV2_AZURE_47', 'CKV_AZURE_68', 'CKV_AZURE_11'],
    // Trivy, tfsec.
    ...['AVD-AWS-0086', 'AVD-AWS-0087', 'AVD-AWS-0091', 'AVD-AWS-0092', 'AVD-AWS-0093', 'AVD-AWS-0094'],
    ...[
      'AVD-AWS-0180',
      'AVD-AWS-0082',
      'AVD-AZU-0007',
      'AVD-AZU-0022',
      'AVD-GCP-0001',
      'AVD-GCP-0017',
      'AVD-GCP-0046',
    ],
    ...['aws-s3-no-public-access-with-acl', 'aws-s3-block-public-acls', 'aws-s3-block-public-policy'],
    ...['aws-s3-ignore-public-acls', 'aws-s3-no-public-buckets', 'aws-s3-specify-public-access-block'],
    ...['aws-rds-no-public-db-access', 'azure-storage-no-public-access', 'google-storage-no-public-access'],
    ...['google-sql-no-public-access', 'google-bigquery-no-public-access', 's3-bucket-public-acl'],
    // KICS: S3 ACL and policy for all users.
    ...['38c5ee0d-7f22-4260-ab72-5073048df100', 'd0cc8694-fcad-43ff-ac86-32331d7e867f'],
  ],
  public_admin: [
    ...['CKV_AWS_24', 'CKV_AWS_25', 'CKV_AWS_277', 'CKV_GCP_2', 'CKV_GCP_3', 'CKV_AZURE_9', 'CKV_AZURE_10'],
    ...['AVD-AWS-0107', 'AVD-AWS-0105', 'AVD-AZU-0047', 'AVD-AZU-0048', 'AVD-AZU-0050', 'AVD-GCP-0027'],
    ...['AVD-AWS-0040', 'AVD-AZU-0041', 'AVD-GCP-0053', 'AVD-DIG-0001'],
    ...['aws-vpc-no-public-ingress-sgr', 'aws-ec2-no-public-ingress-sgr', 'aws-ec2-no-public-ingress-acl'],
    ...[
      'azure-network-no-public-ingress',
      'azure-network-ssh-blocked-from-internet',
      'azure-network-disable-rdp-from-internet',
    ],
    ...['google-compute-no-public-ingress', 'digitalocean-compute-no-public-ingress'],
    ...['aws-eks-no-public-cluster-access', 'aws-eks-no-public-cluster-access-to-cidr'],
    ...['4728cd65-a20c-49da-8b31-9c08b423e4db', 'SNYK-CC-TF-1'],
  ],
  privilege: [
    ...['CKV_AWS_1', 'CKV_AWS_49', 'CKV_AWS_62', 'CKV_AWS_63', 'CKV_AWS_107', 'CKV_AWS_108', 'CKV_AWS_109'],
    ...[
      'CKV_AWS_110',
      'CKV_AWS_111',
      'CKV_AWS_274',
      'CKV_AWS_286',
      'CKV_AWS_287',
      'CKV_AWS_288',
      'CKV_AWS_289',
    ],
    ...['CKV_AWS_290', 'CKV_AWS_355', 'CKV_AWS_356', 'CKV2_AWS_40', 'CKV_GCP_41', 'CKV_GCP_42', 'CKV_GCP_49'],
    ...['CKV_K8S_16', 'CKV_K8S_49', 'CKV_K8S_155', 'CKV_K8S_156', 'CKV_K8S_157', 'CKV_K8S_158', 'CKV_K8S_27'],
    ...[
      'CKV_K8S_17',
      'CKV_K8S_18',
      'CKV_K8S_19',
      'AVD-AWS-0057',
      'AVD-AWS-0342',
      'AVD-GCP-0007',
      'AVD-AZU-0030',
    ],
    ...[
      'AVD-KSV-0017',
      'AVD-KSV-0041',
      'AVD-KSV-0044',
      'AVD-KSV-0046',
      'AVD-KSV-0047',
      'AVD-KSV-0050',
      'AVD-KSV-0006',
    ],
    ...[
      'AVD-KSV-0009',
      'AVD-KSV-0010',
      'AVD-KSV-0008',
      'aws-iam-no-policy-wildcards',
      'google-iam-no-privileged-service-accounts',
    ],
  ],
  hygiene: [
    // Logging, versioning, tags, descriptions, limits, health checks, encryption with the customer's own key.
    ...['CKV_AWS_18', 'CKV_AWS_21', 'CKV_AWS_23', 'CKV_AWS_50', 'CKV_AWS_91', 'CKV_AWS_92', 'CKV_AWS_115'],
    ...[
      'CKV_AWS_116',
      'CKV_AWS_117',
      'CKV_AWS_118',
      'CKV_AWS_119',
      'CKV_AWS_126',
      'CKV_AWS_144',
      'CKV_AWS_145',
    ],
    ...['CKV_AWS_149', 'CKV_AWS_158', 'CKV_AWS_173', 'CKV_AWS_226', 'CKV_AWS_293', 'CKV_AWS_338'],
    ...['CKV2_AWS_5', 'CKV2_AWS_11', 'CKV2_AWS_57', 'CKV2_AWS_61', 'CKV2_AWS_62', 'CKV_GCP_62', 'CKV_GCP_78'],
    ...[
      'CKV_AZURE_33',
      'CKV_AZURE_206',
      'CKV2_AZURE_1',
      'CKV2_AZURE_33',
      'CKV2_AZURE_38',
      'CKV_K8S_8',
      'CKV_K8S_9',
    ],
    ...[
      'CKV_K8S_10',
      'CKV_K8S_11',
      'CKV_K8S_12',
      'CKV_K8S_13',
      'CKV_K8S_14',
      'CKV_K8S_15',
      'CKV_K8S_21',
      'CKV_K8S_22',
    ],
    ...[
      'CKV_K8S_28',
      'CKV_K8S_29',
      'CKV_K8S_31',
      'CKV_K8S_35',
      'CKV_K8S_37',
      'CKV_K8S_38',
      'CKV_K8S_40',
      'CKV_K8S_43',
    ],
    ...[
      'CKV_DOCKER_2',
      'CKV_DOCKER_3',
      'CKV_DOCKER_7',
      'AVD-AWS-0089',
      'AVD-AWS-0090',
      'AVD-AWS-0132',
      'AVD-AWS-0124',
    ],
    ...[
      'AVD-AWS-0010',
      'AVD-AWS-0017',
      'AVD-AWS-0024',
      'AVD-AWS-0033',
      'AVD-AWS-0038',
      'AVD-AWS-0065',
      'AVD-AWS-0066',
    ],
    ...[
      'AVD-AWS-0077',
      'AVD-AWS-0099',
      'AVD-AWS-0133',
      'AVD-AWS-0136',
      'AVD-AWS-0162',
      'AVD-AWS-0178',
      'AVD-DS-0026',
    ],
    ...['AVD-DS-0001', 'AVD-KSV-0011', 'AVD-KSV-0013', 'AVD-KSV-0014', 'AVD-KSV-0015', 'AVD-KSV-0016'],
    ...['AVD-KSV-0018', 'AVD-KSV-0020', 'AVD-KSV-0021', 'AVD-KSV-0030', 'AVD-KSV-0110', 's3-bucket-logging'],
    ...['aws-s3-enable-bucket-logging', 'aws-s3-enable-versioning', 'aws-s3-encryption-customer-key'],
    ...['aws-ec2-add-description-to-security-group', 'aws-vpc-add-description-to-security-group-rule'],
    ...[
      'aws-cloudwatch-log-group-customer-key',
      'aws-lambda-enable-tracing',
      'aws-ec2-require-vpc-flow-logs-for-all-vpcs',
    ],
    ...['f861041c-8c9f-4156-acfc-5e6e524f5884'],
  ],
}

const kindByRule: ReadonlyMap<string, Kind> = new Map(
  Object.entries(rules).flatMap(([kind, ids]) => ids.map((id) => [id.toLowerCase(), kind as Kind] as const)),
)

/** Kind of an IaC rule; undefined: no table knows it. Trivy writes its ids with and without `AVD-`. */
export function iacKindOf(ruleId: string): Kind | undefined {
  const id = ruleId.toLowerCase()
  const byDialect = /^(aws|azu|gcp|ksv|ds|dig)-?(\d{4})$/.exec(id)
  return (
    kindByRule.get(id) ??
    (byDialect === null ? undefined : kindByRule.get(`avd-${byDialect[1] ?? ''}-${byDialect[2] ?? ''}`))
  )
}
