import { type EvidencePack, verifyEvidencePack, verifyJournal } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { stateFileOf } from "../desk/state-file.ts";
import { type Agreement, compareWithState } from "../evidence/compare-with-state.ts";
import { describePackVerdict, describeStoreVerdict } from "../evidence/describe-verdict.ts";
import { type ProofFile, readProofFile } from "../evidence/read-proof-file.ts";
import { verifyState } from "../evidence/verify-state.ts";
import { withStoredJournals } from "../evidence/with-stored-journals.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findJournalKey } from "../host/journal-key.ts";
import { countOf } from "../text/count-of.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `verify`. */
export interface VerifyOptions {
  readonly keyFile?: string | undefined;
  /** The state file to prove, or to compare the named file with. Default, where no file is named: the configuration's, or `.msp/runs.sqlite`. */
  readonly state?: string | undefined;
}

/** Proves that exported evidence, a journal or a whole state file is unaltered, or names the first entry that is not. */
export async function verify(
  context: CommandContext,
  given: string | undefined,
  { keyFile, state }: VerifyOptions,
): Promise<ExitCode> {
  const key = await findJournalKey({ file: keyFile, environment: context.environment });
  const file = given ?? (await stateFileOf(context, state));
  const proof = given === undefined ? ({ kind: "state" } as const) : await readProofFile(file);
  const found =
    proof.kind === "state"
      ? await verifyState(context, file, key)
      : proof.kind === "pack"
        ? verifyEvidencePack(proof.pack, withKey(key))
        : verifyJournal(proof.journal, withKey(key));
  const compared = found.verdict === "altered" ? undefined : await compare(context, given, proof, { state, key });
  if (context.options.json)
    context.terminal.write(
      JSON.stringify({ file, kind: proof.kind, ...found, ...(compared ? { comparedWith: compared } : {}) }),
    );
  else {
    for (const line of describeFound(found, key !== undefined)) context.terminal.write(line);
    if (compared) context.terminal.write(describeAgreement(compared));
  }
  return found.verdict === "altered" || compared?.agrees === false ? exitCode.failed : exitCode.success;
}

type Compared = Agreement & { readonly state: string };

/** Whether a file that was exported agrees with the state file that was named beside it. */
async function compare(
  context: CommandContext,
  given: string | undefined,
  proof: ProofFile,
  { state, key }: { readonly state: string | undefined; readonly key: string | undefined },
): Promise<Compared | undefined> {
  if (given === undefined || state === undefined) return undefined;
  if (proof.kind === "state")
    throw new UsageError(
      `"${given}" is a state file itself. Name evidence or a journal to compare with --state, or prove both one after the other.`,
    );
  const journal = proof.kind === "journal" ? proof.journal : (proof.pack as EvidencePack).journal;
  const file = await stateFileOf(context, state);
  const agreement = await withStoredJournals(context, file, (journals) => compareWithState(journal, journals, key));
  return { state: file, ...agreement };
}

function describeAgreement(compared: Compared): string {
  const { state } = compared;
  if (!compared.agrees) return `DISAGREES with "${state}": ${compared.reason}.`;
  if (compared.more === 0) return `agrees with "${state}": the same entries to the end`;
  return `agrees with "${state}": the same entries, and ${countOf(compared.more, "entry has", "entries have")} followed since`;
}

const withKey = (key: string | undefined) => (key === undefined ? {} : { key });

type Found =
  | Awaited<ReturnType<typeof verifyState>>
  | ReturnType<typeof verifyEvidencePack>
  | ReturnType<typeof verifyJournal>;

function describeFound(found: Found, hasKey: boolean): readonly string[] {
  if ("runs" in found) return describeStoreVerdict(found, hasKey);
  if (found.verdict === "altered") return describePackVerdict({ runId: "", ...found });
  if ("runId" in found) return describePackVerdict(found);
  const because =
    "Without the signing key it cannot be proven that nobody rewrote the whole journal; give it with --key-file or MSP_JOURNAL_KEY.";
  return [
    `${found.verdict}: ${found.entries} entries, head ${found.head}`,
    ...(found.verdict === "consistent" ? [because] : []),
  ];
}
