# What is handed over: endpoints, zones, records and associations, an instance for each service.
locals {
  services = toset(["kms", "ssm"])
}

resource "aws_vpc_endpoint" "this" {
  for_each            = local.services
  vpc_id              = local.hub_vpc
  service_name        = "com.amazonaws.ap-northeast-1.${each.key}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = data.aws_subnets.hub.ids
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = false
  tags                = { Name = each.key }
}

resource "aws_route53_zone" "this" {
  for_each = local.services
  name     = "${each.key}.ap-northeast-1.amazonaws.com"

  vpc {
    vpc_id = local.hub_vpc
  }

  lifecycle {
    ignore_changes = [vpc]
  }
}

resource "aws_route53_record" "apex" {
  for_each = local.services
  zone_id  = aws_route53_zone.this[each.key].zone_id
  name     = aws_route53_zone.this[each.key].name
  type     = "A"

  alias {
    name                   = aws_vpc_endpoint.this[each.key].dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.this[each.key].dns_entry[0].hosted_zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_vpc_association_authorization" "spoke" {
  for_each = local.services
  zone_id  = aws_route53_zone.this[each.key].zone_id
  vpc_id   = local.spoke_vpc
}

resource "aws_route53_zone_association" "spoke" {
  for_each = local.services
  provider = aws.spoke
  zone_id  = aws_route53_vpc_association_authorization.spoke[each.key].zone_id
  vpc_id   = local.spoke_vpc
}
