import { AwsError } from "../base/aws-error.ts";
import { checkTag } from "../base/tags.ts";
import { neededText, type RestAction, tagPairs } from "../call/rest-action.ts";
import type { Profile } from "../world/profile.ts";
import { quotasOf } from "../world/world.ts";
import { checkName, complaints, limitExceeded, tagRule } from "./complaints.ts";
import { showProfile } from "./show.ts";

/** The one action with a token: as long as its Profile stands, the same token gives it again (M2). */
export const createProfile: RestAction = {
  name: "CreateProfile",
  method: "POST",
  path: "/profile",
  isWrite: true,
  answer(call, request) {
    const { world, caller, region, now } = call;
    const name = checkName(neededText(request, "Name", complaints));
    const clientToken = neededText(request, "ClientToken", complaints);
    const tags = tagPairs(request, ["Tags", "Key", "Value"], complaints);
    for (const [key, value] of tags) checkTag(key, value, tagRule);
    const own = [...world.profiles.values()].filter((one) => one.account === caller.account && one.region === region);
    const known = own.find((one) => one.clientToken === clientToken);
    if (known !== undefined) {
      if (known.name !== name)
        throw new AwsError("InvalidParameterException", `The client token was used for the Profile ${known.name}`);
      return { Profile: showProfile(call, known) };
    }
    const { profilesPerRegion } = quotasOf(world, caller.account);
    if (own.length >= profilesPerRegion)
      throw limitExceeded(`The account has ${own.length} Profiles in ${region}; the quota is ${profilesPerRegion}.`);
    const id = `rp-${world.ids.letters("profile", 16)}`;
    const profile: Profile = { id, account: caller.account, region, name, clientToken, createdAt: now, tags };
    world.profiles.put(id, profile);
    return { Profile: showProfile(call, profile) };
  },
};
