# What stays with Terraform when the hub is handed over: providers, and the group on the endpoints.
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

locals {
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

data "aws_subnets" "hub" {
  filter {
    name   = "vpc-id"
    values = [local.hub_vpc]
  }
}

resource "aws_security_group" "endpoints" {
  name   = "endpoints"
  vpc_id = local.hub_vpc

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}
