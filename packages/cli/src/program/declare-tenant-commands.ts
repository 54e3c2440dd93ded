import type { Command } from "commander";
import { type DoctorOptions, doctor } from "../commands/doctor.ts";
import { type DoctorCanaryOptions, doctorCanary } from "../commands/doctor-canary.ts";
import { type TenantCheckOptions, tenantCheck } from "../commands/tenant-check.ts";
import { type TenantPullOptions, tenantPull } from "../commands/tenant-pull.ts";
import { type Declaring, declaringSandbox, declaringTenant } from "./declaring.ts";
import { examples } from "./examples.ts";

/** Declares the commands that set a tenant up: `doctor`, `tenant pull` and `tenant check`. */
export function declareTenantCommands({ program, contextOf, exit }: Declaring): void {
  program
    .command("doctor [workflow]")
    .description("read only: credentials, zone, permissions, and what a workflow still needs in this tenant")
    .addOption(declaringSandbox())
    .addOption(declaringTenant())
    .option(
      "--canary <ticket>",
      "WRITES on this agreed test ticket, one kind after another, and tells what each mailed",
    )
    .option("--wait <duration>", "with --canary: how long mails are looked for after each write", "10 minutes")
    .option("--yes", "with --canary: begin without asking at the terminal", false)
    .addHelpText(
      "after",
      `${examples("msp doctor remove-contact --tenant tenant.json", "msp doctor --sandbox", "msp doctor --canary 4711", "msp doctor --sandbox --canary new")}

A canary's ticket must belong to a company of the allow list and have the word "canary" in its title.`,
    )
    .action(
      async (
        id: string | undefined,
        given: DoctorOptions & DoctorCanaryOptions & { canary?: string },
        command: Command,
      ) => {
        const { sandbox, tenant: file, canary, wait, yes } = given;
        const context = contextOf(command);
        if (canary === undefined) exit(await doctor(context, id, { sandbox, tenant: file }));
        else exit(await doctorCanary(context, { ticket: canary, sandbox, tenant: file, wait, yes }));
      },
    );

  const tenant = program.command("tenant").description("the tenant file: one provider's names and ids");

  tenant
    .command("pull")
    .description("write the tenant file from the service, so that nobody types picklist ids")
    .addOption(declaringSandbox())
    .option("--out <file>", "where to write it; a file that is there is kept and completed", "tenant.json")
    .option("--dry-run", "print it instead of writing it", false)
    .addHelpText("after", examples("msp tenant pull --out tenant.json", "msp tenant pull --sandbox --dry-run"))
    .action(async (options: TenantPullOptions, command: Command) =>
      exit(await tenantPull(contextOf(command), options)),
    );

  tenant
    .command("check [workflow]")
    .description("read only: what workflows need that is missing, renamed or ambiguous in the service")
    .addOption(declaringSandbox())
    .addOption(declaringTenant())
    .option("--lists <file>", "the lists kept at the last pull (default: beside the tenant file)")
    .option("--types", "compare the client's types with the service's own field information, too", false)
    .addHelpText(
      "after",
      examples("msp tenant check --tenant tenant.json", "msp tenant check remove-contact --sandbox --types"),
    )
    .action(async (id: string | undefined, given: TenantCheckOptions, command: Command) => {
      const { sandbox, tenant: file, lists, types } = given;
      exit(await tenantCheck(contextOf(command), id, { sandbox, tenant: file, lists, types }));
    });
}
