process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
// Other users of the hub's account, who take part of its Route 53 quota at random.
import { createRequire } from "node:module";

const require = createRequire(new URL("../packages/aws-adapter/package.json", import.meta.url));
const { GetHostedZoneCountCommand, Route53Client } = require("@aws-sdk/client-route-53");

/** Calls a second that the bucket of an account gives (AWS-FACTS A5). */
const refill = 10;

/** Calls Route 53 at random moments, on average `share` of the refill, and again where AWS refuses. */
export class Neighbours {
  taken = 0;
  #world;
  #share;
  #isStopped = false;
  #state = 42;

  constructor(world, share) {
    this.#world = world;
    this.#share = share;
  }

  start() {
    if (this.#share > 0) void this.#run();
  }

  stop() {
    this.#isStopped = true;
  }

  async #run() {
    const { clock, credentials, options } = this.#world;
    const client = new Route53Client({
      region: "us-east-1",
      credentials,
      requestHandler: options.requestHandler,
      maxAttempts: 1,
    });
    while (!this.#isStopped) {
      await clock.sleep((-Math.log(1 - this.#random()) / (refill * this.#share)) * 1000);
      if (!this.#isStopped) void this.#call(client);
    }
  }

  async #call(client) {
    while (!this.#isStopped) {
      try {
        await client.send(new GetHostedZoneCountCommand({}));
        this.taken += 1;
        return;
      } catch {
        await this.#world.clock.sleep(this.#random() * 1000);
      }
    }
  }

  /** The same numbers in every run (mulberry32). */
  #random() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}
