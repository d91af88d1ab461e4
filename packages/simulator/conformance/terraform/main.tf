# The whole procedure by Terraform, and the data sources around it.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "url" {}
variable "hub_key" {}
variable "hub_secret" { sensitive = true }
variable "spoke_key" {}
variable "spoke_secret" { sensitive = true }
variable "spoke_cidr" { default = "10.1.0.0/16" }

locals {
  name      = "ssm.ap-northeast-1.amazonaws.com"
  hub_vpc   = "vpc-0a1b2c3d4e5f60001"
  spoke_vpc = "vpc-0b1b2c3d4e5f60001"
}

provider "aws" {
  region     = "ap-northeast-1"
  access_key = var.hub_key
  secret_key = var.hub_secret
  endpoints {
    ec2     = var.url
    route53 = var.url
    sts     = var.url
  }
}

provider "aws" {
  alias      = "spoke"
  region     = "ap-northeast-1"
  access_key = var.spoke_key
  secret_key = var.spoke_secret
  endpoints {
    ec2     = var.url
    route53 = var.url
    sts     = var.url
  }
}

data "aws_caller_identity" "hub" {}

data "aws_vpc" "hub" {
  id = local.hub_vpc
}

data "aws_subnets" "hub" {
  filter {
    name   = "vpc-id"
    values = [local.hub_vpc]
  }
}

data "aws_availability_zones" "all" {}

data "aws_route_tables" "hub" {
  vpc_id = local.hub_vpc
}

data "aws_vpc_endpoint_service" "ssm" {
  service      = "ssm"
  service_type = "Interface"
}

resource "aws_security_group" "endpoints" {
  name   = "endpoints"
  vpc_id = local.hub_vpc
  tags   = { owner = "terraform" }

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [var.spoke_cidr]
  }
}

resource "aws_security_group" "rules" {
  name_prefix = "rules-"
  vpc_id      = local.hub_vpc
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.rules.id
  cidr_ipv4         = var.spoke_cidr
  from_port         = 443
  to_port           = 443
  ip_protocol       = "tcp"
  tags              = { owner = "terraform" }
}

resource "aws_vpc_endpoint" "ssm" {
  vpc_id              = local.hub_vpc
  service_name        = data.aws_vpc_endpoint_service.ssm.service_name
  vpc_endpoint_type   = "Interface"
  subnet_ids          = data.aws_subnets.hub.ids
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = false
  tags                = { Name = "ssm" }

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
  })
}

resource "aws_route53_zone" "ssm" {
  name    = local.name
  comment = "from ${var.spoke_cidr}"
  tags    = { owner = "terraform" }

  vpc {
    vpc_id = local.hub_vpc
  }

  lifecycle {
    ignore_changes = [vpc]
  }
}

resource "aws_route53_record" "apex" {
  zone_id = aws_route53_zone.ssm.zone_id
  name    = local.name
  type    = "A"

  alias {
    name                   = aws_vpc_endpoint.ssm.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.ssm.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_record" "wildcard" {
  zone_id = aws_route53_zone.ssm.zone_id
  name    = "*.${local.name}"
  type    = "A"
  ttl     = 60
  records = ["192.0.2.1"]
}

resource "aws_route53_vpc_association_authorization" "spoke" {
  zone_id = aws_route53_zone.ssm.zone_id
  vpc_id  = local.spoke_vpc
}

resource "aws_route53_zone_association" "spoke" {
  provider = aws.spoke
  zone_id  = aws_route53_vpc_association_authorization.spoke.zone_id
  vpc_id   = local.spoke_vpc
}

data "aws_route53_zone" "ssm" {
  zone_id      = aws_route53_zone.ssm.zone_id
  private_zone = true
}

data "aws_security_group" "endpoints" {
  id = aws_security_group.endpoints.id
}

data "aws_vpc_endpoint" "ssm" {
  id = aws_vpc_endpoint.ssm.id
}

data "aws_network_interface" "first" {
  id = sort(aws_vpc_endpoint.ssm.network_interface_ids)[0]
}
