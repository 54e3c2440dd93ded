import { verifyEvidencePack, verifyJournal } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { stateFileOf } from "../desk/state-file.ts";
import { describePackVerdict, describeStoreVerdict } from "../evidence/describe-verdict.ts";
import { readProofFile } from "../evidence/read-proof-file.ts";
import { verifyState } from "../evidence/verify-state.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findJournalKey } from "../host/journal-key.ts";

/** Options of `verify`. */
export interface VerifyOptions {
  readonly keyFile?: string | undefined;
  /** The state file to prove, where no other file is named. Default: the configuration's, or `.msp/runs.sqlite`. */
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
  if (context.options.json) context.terminal.write(JSON.stringify({ file, kind: proof.kind, ...found }));
  else for (const line of describeFound(found, key !== undefined)) context.terminal.write(line);
  return found.verdict === "altered" ? exitCode.failed : exitCode.success;
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
