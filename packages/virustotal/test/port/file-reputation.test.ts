import { recordingCall } from "@msp/testing/contracts";
import { virustotal } from "@msp/virustotal";
import { NotConnectedError } from "@msp/workflows/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFileReport } from "../../src/mapping/to-file-report.ts";
import { bad, clean, connect } from "../support/connected.ts";

const call = recordingCall();
const file = {
  sha256: clean,
  sha1: null,
  md5: null,
  meaningfulName: null,
  names: [],
  lastAnalysisAt: null,
  firstSubmittedAt: null,
  reputation: null,
  signatureInfo: null,
};

describe("the service is off", () => {
  it("until somebody names the licence: nothing is asked, and it says how to switch it on", async () => {
    const { fake, settings } = connect({ client: { licence: undefined } });
    const adapter = virustotal(settings);
    expect(adapter.abilities.licence).toBe("unknown");
    const asked = adapter.on(call).reportOf(clean);
    await expect(asked).rejects.toBeInstanceOf(NotConnectedError);
    await expect(asked).rejects.toThrow(/VIRUSTOTAL_LICENCE/);
    expect(fake.requests).toEqual([]);
  });

  it("and on by the environment as by the settings, each telling its licence", async () => {
    const environment = { VIRUSTOTAL_LICENCE: "personal" };
    const { settings } = connect({ client: { licence: undefined, environment } });
    const adapter = virustotal(settings);
    expect(adapter.abilities.licence).toBe("personal");
    expect((await adapter.on(call).reportOf(clean)).verdict).toBe("no detections");
  });

  it("with a licence that is none", async () => {
    const { settings } = connect({ client: { licence: undefined, environment: { VIRUSTOTAL_LICENCE: "free" } } });
    expect(() => virustotal(settings).abilities).toThrow(/"free" is no licence/);
  });
});

it("asks by hash and hands nothing in", async () => {
  const { fake, settings } = connect();
  expect((await virustotal(settings).on(call).reportOf(bad)).link).toBe(`https://www.virustotal.com/gui/file/${bad}`);
  expect(fake.uploads()).toBe(0);
  expect(fake.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET /api/v3/files/${bad}`]);
});

describe("what the scanners found", () => {
  const words = ["malicious", "suspicious", "harmless", "undetected", "timeout", "failure", "something-new"];
  const stats = fc.dictionary(fc.constantFrom(...words), fc.nat(80));

  it("is malicious with one detection, and never harmless with a word that is not known", () => {
    fc.assert(
      fc.property(stats, (lastAnalysisStats) => {
        const { verdict, scanners = 0 } = toFileReport({ ...file, lastAnalysisStats });
        const { malicious = 0, suspicious = 0, "something-new": unknown = 0 } = lastAnalysisStats;
        if (malicious > 0) expect(verdict).toBe("malicious");
        if (verdict === "no detections") {
          expect([malicious, suspicious, unknown]).toEqual([0, 0, 0]);
          expect(scanners).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("is unknown when nobody looked", () => {
    expect(toFileReport({ ...file, lastAnalysisStats: null }).verdict).toBe("unknown");
    expect(toFileReport({ ...file, lastAnalysisStats: { timeout: 70, malicious: 0 } }).verdict).toBe("unknown");
  });
});
