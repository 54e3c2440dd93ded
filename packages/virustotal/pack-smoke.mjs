// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { virustotal, createVirustotalClient } = await load("@msp/virustotal");
  const { acmeFiles, createFakeVirustotal } = await load("@msp/virustotal/testing");
  const clock = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };
  const fake = createFakeVirustotal({ clock, files: acmeFiles });
  const { url, close } = await fake.listen();
  const call = { notAfter: Infinity, beforeWrite: async () => {} };
  try {
    const settings = { ...fake.credentials, licence: "commercial", url, clock };
    const [, bad] = acmeFiles;
    assert.equal((await createVirustotalClient(settings).files.get(bad.sha256)).lastAnalysisStats.malicious, 41);
    assert.equal((await virustotal(settings).on(call).reportOf(bad.sha256)).verdict, "malicious");
    await assert.rejects(virustotal({ url, environment: {} }).on(call).reportOf(bad.sha256), /switched off/);
  } finally {
    await close();
  }
};
