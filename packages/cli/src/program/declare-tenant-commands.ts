import type { Command } from "commander";
import { type DoctorOptions, doctor } from "../commands/doctor.ts";
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
    .addHelpText("after", examples("msp doctor remove-contact --tenant tenant.json", "msp doctor --sandbox"))
    .action(async (id: string | undefined, options: DoctorOptions, command: Command) =>
      exit(await doctor(contextOf(command), id, { sandbox: options.sandbox, tenant: options.tenant })),
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
