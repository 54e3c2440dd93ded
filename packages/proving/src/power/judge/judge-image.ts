import { openSqliteStore, type SqliteStore } from "@msp/engine-sqlite";
import { createEngine, type Entry, verifyJournal } from "@msp/workflows/run";
import type { JournalEnd } from "../work/acknowledged.ts";
import { deskOptions, signingKey } from "../work/desk-options.ts";
import { begin, goOn, reportParcel, type Time } from "../work/go-on.ts";
import { type Life, storeName } from "../work/life.ts";
import { PrinterDesk } from "../work/printer-desk.ts";
import { ticketsOf } from "../work/replace-printers.ts";
import { findAcknowledged, missingEnds } from "./find-acknowledged.ts";
import type { Finding, Findings } from "./finding.ts";
import type { ImagePlace } from "./image-place.ts";
import { knownAt } from "./known-at.ts";

/** Starts a host over what a loss of power left, looks for what is wrong, and lets it go on to the end. */
export async function judgeImage(place: ImagePlace, life: Life, position: number): Promise<Findings> {
  const findings: Finding[] = [];
  let checked = 0;
  try {
    for (const { what, position: since } of life.facts) {
      if (what.kind !== "backup") continue;
      if (place.has(what.name)) findings.push(...(await judgeBackup(place, life, what)));
      else if (since <= position) findings.push({ what: "lost", text: `backup ${what.name}` });
      checked += what.ends.length;
    }
    const store = await open(place, storeName);
    try {
      const isRestored = store.epoch.number > 0;
      const mustKnow = knownAt(life, position, isRestored);
      findings.push(...(await judgeRestore(place, life, position, isRestored)));
      const found = await findAcknowledged(
        store,
        life.facts.filter((fact) => mustKnow(fact.position)).map((fact) => fact.what),
      );
      checked += found.checked;
      findings.push(...found.findings);
      findings.push(...(await brokenChains(store, life)), ...(await unannounced(store, life, mustKnow)));
      // What is lost already would only be reported again by what follows from it.
      if (findings.length === 0) findings.push(...(await finish(store, life, position)));
    } finally {
      await store.close();
    }
    findings.push(...integrity(place, storeName));
  } catch (error) {
    findings.push({ what: "corrupt", text: error instanceof Error ? error.message : String(error) });
  }
  return { checked, findings };
}

const open = (place: ImagePlace, name: string): Promise<SqliteStore> =>
  openSqliteStore({ file: place.path(name), ...(place.driver ? { driver: place.driver } : {}) });

/** A backup that is there under its name is whole, though nobody may have been told yet that it is finished. */
async function judgeBackup(
  place: ImagePlace,
  life: Life,
  { name, ends }: { readonly name: string; readonly ends: readonly JournalEnd[] },
): Promise<readonly Finding[]> {
  try {
    const damage = integrity(place, name);
    if (damage.length > 0) return damage;
    const backup = await open(place, name);
    try {
      const missing = await missingEnds(backup, ends);
      const lost = missing.map(
        ({ runId, seq }): Finding => ({ what: "lost", text: `entry ${seq} of run ${runId} in ${name}` }),
      );
      return [...lost, ...(await brokenChains(backup, life))];
    } finally {
      await backup.close();
    }
  } catch (error) {
    return [{ what: "corrupt", text: `backup ${name}: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

/** A restore that was acknowledged has happened, and the store from before is kept beside, whole. */
async function judgeRestore(
  place: ImagePlace,
  { restore, ...life }: Life,
  position: number,
  isRestored: boolean,
): Promise<readonly Finding[]> {
  if (!restore) return [];
  if (isRestored) return judgeBackup(place, life, { name: restore.kept, ends: restore.ends });
  return position >= restore.until ? [{ what: "lost", text: "the restore" }] : [];
}

/** SQLite's own verdict about a file and its archive; nobody may have them open. */
function integrity({ driver, path, has }: ImagePlace, name: string): Finding[] {
  if (!driver) return [];
  return [name, `${name}-archive`].filter(has).flatMap((file): Finding[] => {
    const connection = driver.connect(path(file));
    try {
      const [verdict] = Object.values(connection.prepare("PRAGMA integrity_check").get([]) as object);
      return verdict === "ok" ? [] : [{ what: "corrupt", text: `${file}: ${String(verdict)}` }];
    } finally {
      connection.close();
    }
  });
}

/** The journals of every run the life ever had that are here, archived ones included. */
async function journalsIn(store: SqliteStore, life: Life): Promise<Map<string, readonly Entry[]>> {
  const journals = new Map<string, readonly Entry[]>();
  for (const { what } of life.facts)
    if (what.kind === "run" && (await store.find(what.runId)))
      journals.set(what.runId, await store.entries(what.runId));
  return journals;
}

async function brokenChains(store: SqliteStore, life: Life): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [runId, entries] of await journalsIn(store, life)) {
    const verdict = verifyJournal({ format: "msp-journal-1", runId, entries, heads: [] });
    if (verdict.verdict === "altered") findings.push({ what: "corrupt", text: `run ${runId}: ${verdict.reason}` });
  }
  return findings;
}

/** What the service was sent although no intent for it is on the disk. */
async function unannounced(
  store: SqliteStore,
  life: Life,
  mustKnow: (position: number) => boolean,
): Promise<Finding[]> {
  const entries = [...(await journalsIn(store, life)).values()].flat();
  const markers = new Set(entries.flatMap((entry) => (entry.kind === "intended" ? [entry.marker] : [])));
  return life.sent
    .filter((ticket) => mustKnow(ticket.position) && !markers.has(ticket.marker))
    .map((ticket) => ({ what: "unannounced", text: ticket.title }));
}

const hour = 3_600_000;

/** A fresh host does what is left; the service must have everything once. */
async function finish(store: SqliteStore, life: Life, position: number): Promise<Finding[]> {
  const desk = new PrinterDesk(
    () => 0,
    life.sent.filter((ticket) => ticket.position <= position),
  );
  const last = life.times.findLast((time) => time.position <= position);
  const time: Time = { now: (last?.now ?? 0) + hour };
  const engine = await createEngine(
    store,
    deskOptions(desk, () => time.now),
  );
  // Who was never told that the work had begun, or that the parcel was taken, asks again.
  const runs = await Promise.all(life.offices.map((office) => begin(engine, office)));
  for (const office of life.offices) await reportParcel(engine, office);
  await goOn(engine, time);

  const findings: Finding[] = [];
  for (const runId of runs) {
    const { outcome } = await engine.status(runId);
    if (outcome !== "succeeded") findings.push({ what: "unfinished", text: `run ${runId} is ${outcome ?? "open"}` });
    const { verdict } = verifyJournal(await engine.journal(runId), { key: signingKey });
    if (verdict !== "unaltered") findings.push({ what: "corrupt", text: `the journal of run ${runId} is ${verdict}` });
  }
  const titles = desk.sent.map((ticket) => ticket.title);
  for (const title of life.offices.flatMap(ticketsOf)) {
    const count = titles.filter((one) => one === title).length;
    if (count === 0) findings.push({ what: "unfinished", text: `"${title}" was never sent` });
    if (count > 1) findings.push({ what: "doubled", text: `"${title}" was sent ${count} times` });
  }
  return findings;
}
