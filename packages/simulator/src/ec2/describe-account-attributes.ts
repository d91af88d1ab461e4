import type { QueryAction } from "../call/call.ts";
import { itemSet, type Xml } from "../base/xml.ts";

const attributes: Readonly<Record<string, string>> = {
  "supported-platforms": "VPC",
  "default-vpc": "none",
  "vpc-max-security-groups-per-interface": "5",
  "max-instances": "20",
};

export const describeAccountAttributes: QueryAction = {
  isWrite: false,
  answer(_, parameters) {
    const asked = parameters.list("AttributeName");
    const found = Object.entries(attributes).filter(([name]) => asked.length === 0 || asked.includes(name));
    const show = ([name, value]: readonly [string, string]): Xml => ({
      attributeName: name,
      attributeValueSet: itemSet([{ attributeValue: value }]),
    });
    return { accountAttributeSet: itemSet(found.map(show)) };
  },
};
