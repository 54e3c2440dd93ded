import type { Command } from "commander";
import { type WebhooksOptions, type WebhooksTask, webhooks } from "../commands/webhooks.ts";
import { type Declaring, declaringTenant } from "./declaring.ts";
import { examples } from "./examples.ts";

/** Declares the commands for Autotask's webhooks: `webhooks register`, `webhooks list` and `webhooks clean-up`. */
export function declareWebhooksCommands({ program, contextOf, exit }: Declaring): void {
  const group = program
    .command("webhooks")
    .description("the webhooks by which Autotask calls the host: register, list, or remove what earlier ones left")
    .addHelpText("after", examples("msp webhooks register", "msp webhooks list", "msp webhooks clean-up"));
  const declare = (name: string, task: WebhooksTask, description: string) =>
    group
      .command(name)
      .description(description)
      .addOption(declaringTenant())
      .addHelpText("after", examples(`msp webhooks ${name}`, `msp webhooks ${name} --json`))
      .action(async ({ tenant }: WebhooksOptions, command: Command) =>
        exit(await webhooks(contextOf(command), task, { tenant })),
      );
  declare("register", "register", "WRITES to Autotask: makes it call every webhook of the configuration, once");
  declare("list", "list", "what webhooks Autotask has, and whether they are active; changes nothing");
  declare("clean-up", "clean up", "WRITES to Autotask: removes webhooks of ours that no configuration names any more");
}
