import { defineWorkflow, ElevationRequest } from "@msp/workflows";
import * as z from "zod";
import { findCompanyDevices } from "../actions/devices/find-company-devices.ts";
import { readJobState } from "../actions/devices/read-job-state.ts";
import { runComponent } from "../actions/devices/run-component.ts";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { readCustomerRecord } from "../actions/documentation/read-customer-record.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { judgeSoftwareEvidence } from "../actions/software/judge-software-evidence.ts";
import { readFileReport } from "../actions/software/read-file-report.ts";
import { onFileOf, organizationOf } from "../authority/on-file-of.ts";
import { everydaySoftware } from "../policies/everyday-software.ts";
import { installLimits } from "../policies/install-limits.ts";
import { macComponents } from "../policies/mac-components.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { factsOfRequest } from "./facts-of-request.ts";
import { readMacCheck } from "./read-mac-check.ts";
import { SoftwareFacts } from "./software-facts.ts";
import { SoftwareScan } from "./software-scan.ts";

/** Software whose evidence is gathered. */
export const SoftwareInQuestion = z.object({
  ticket: z.object({ ticketId: z.string(), number: z.string(), companyId: z.string() }),
  companyName: z.string(),
  what: z.string(),
  platform: z.enum(["windows", "macos"]),
  /** What was said about it so far. */
  facts: SoftwareFacts,
  /** The request for elevation, where there is one. */
  request: ElevationRequest.optional(),
  deviceName: z.string().optional(),
  filePath: z.string().optional(),
});
export type SoftwareInQuestion = z.output<typeof SoftwareInQuestion>;

/** The hash the machine itself worked out comes first, then the request's, then what people said. */
const hashIn = ({ input, checked }: { readonly input: SoftwareInQuestion; readonly checked?: Checked }) =>
  readMacCheck(outputOf(checked) ?? "", input.filePath).sha256 ??
  (input.request && factsOfRequest(input.request).facts.sha256) ??
  input.facts.sha256;

/** Gathers what the request, the machine, a reputation service and the customer's list say, and has a person add what is missing. */
export const gatherEvidence = defineWorkflow({
  id: "gather-software-evidence",
  title: "Gather the evidence about the software",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Publisher, signature, hash, source and a scan are on record before anybody decides; what is unknown is never safe.",
  input: SoftwareInQuestion,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(installLimits), () => ({}), { source: "practice" })
      .step("everyday", readPolicy(everydaySoftware), () => ({}), { source: "customer" })
      .step("components", readPolicy(macComponents), () => ({}), { source: "practice" })
      .step("company", findDocumentedCompany, ({ input }) => ({ companyId: input.ticket.companyId }))
      .when(
        "the documentation knows the customer",
        ({ company }) => company.outcome === "linked",
        (flow) =>
          flow.step("record", readCustomerRecord, ({ input, company }) => ({
            organizationId: organizationOf(company),
            companyId: input.ticket.companyId,
          })),
      )
      .when(
        "the file lies on a Mac that can be looked at",
        ({ input, components }) =>
          input.platform === "macos" &&
          input.filePath !== undefined &&
          input.deviceName !== undefined &&
          components.checkSoftware !== undefined,
        (flow) =>
          flow
            .step(
              "machines",
              findCompanyDevices,
              ({ input }) => ({ companyId: input.ticket.companyId, name: input.deviceName ?? "" }),
              { title: "Find the Mac in remote monitoring, by its exact name at this customer" },
            )
            .when(
              "it is exactly one machine",
              ({ machines }) => machines.outcome === "read" && machines.total === 1,
              (flow) =>
                flow
                  .step(
                    "checkQueued",
                    runComponent,
                    ({ input, components, machines }) => ({
                      deviceId: machines.outcome === "read" ? (machines.devices[0]?.id ?? "") : "",
                      componentId: components.checkSoftware?.componentId ?? "",
                      title: `Check ${input.what} (${input.ticket.number})`,
                      variables: { [components.checkSoftware?.fileVariable ?? "file"]: input.filePath ?? "" },
                    }),
                    { title: "Check signature, Gatekeeper and hash on the Mac" },
                  )
                  .waitUntil(
                    "checked",
                    {
                      check: readJobState,
                      input: ({ checkQueued }) => checkQueued,
                      until: ({ isOver }) => isOver,
                      every: "1 minute",
                      giveUpAfter: ({ limits }) => limits.jobWithin,
                      title: "Wait until the checks have run",
                    },
                    (flow) => flow,
                  ),
            ),
      )
      .step("report", readFileReport, (scope) => ({ sha256: hashIn(scope) }))
      .step("judged", judgeSoftwareEvidence, ({ input, company, record, everyday, checked, report }) => ({
        request: input.request,
        macCheck: outputOf(checked),
        filePath: input.filePath,
        added: [input.facts],
        scans: report.outcome === "read" ? [report.scan] : [],
        allowed: [...allowedOn(onFileOf(company, record)), ...everyday.applications],
      }))
      .when(
        "something is not known",
        ({ judged }) => judged.verdict === "not known",
        (flow) =>
          flow
            .task("added", {
              title: "Add what is not known about the software",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input, judged, report }) =>
                `${input.what} for ${input.companyName} (ticket ${input.ticket.number}). Not known: ${judged.missing.join("; ")}. Look at the file's properties and at its publisher's page, and look its SHA-256 up at a scanner${report.outcome === "not readable" ? ` (not possible here: ${report.reason})` : ""}. Hand the file to nobody: what is uploaded can be read by others. Leave out what you cannot find: then it stays unknown, and permission is asked for it.`,
              answer: z.object({
                facts: SoftwareFacts,
                scan: SoftwareScan.pick({ verdict: true, link: true }).optional(),
              }),
              source: "practice",
            })
            .step(
              "secondReport",
              readFileReport,
              (scope) => ({ sha256: scope.judged.evidence.facts.sha256 ?? scope.added.facts.sha256 }),
              { title: "Look the hash up that is known now" },
            )
            .step(
              "judgedAgain",
              judgeSoftwareEvidence,
              ({ input, company, record, everyday, checked, secondReport, added }) => ({
                request: input.request,
                macCheck: outputOf(checked),
                filePath: input.filePath,
                added: [input.facts, added.facts],
                scans: [
                  ...(secondReport.outcome === "read" ? [secondReport.scan] : []),
                  ...(added.scan === undefined ? [] : [{ by: "a scanner a person looked at", ...added.scan }]),
                ],
                allowed: [...allowedOn(onFileOf(company, record)), ...everyday.applications],
              }),
              { title: "Judge the evidence again" },
            ),
      ),
  output: ({ judged, judgedAgain }) => judgedAgain ?? judged,
});

type Checked = { readonly outcome: "met"; readonly result: JobEnd } | { readonly outcome: "gave up" } | undefined;
interface JobEnd {
  readonly state: string;
  readonly output?: string | undefined;
  readonly errorOutput?: string | undefined;
}

/** What the checks wrote, where they ran to their end. */
function outputOf(checked: Checked): string | undefined {
  if (checked?.outcome !== "met") return undefined;
  const { state, output, errorOutput } = checked.result;
  if (!["succeeded", "warned", "failed"].includes(state)) return undefined;
  return [output, errorOutput].filter((text) => text !== undefined).join("\n");
}

/** A record that cannot be read permits nothing. */
const allowedOn = (onFile: ReturnType<typeof onFileOf>) =>
  onFile.outcome === "found" ? onFile.record.allowedSoftware : [];
