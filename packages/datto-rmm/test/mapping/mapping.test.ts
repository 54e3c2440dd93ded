import { describeAlert, toAlertKind, toRestartFinding } from "@msp/datto-rmm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toIso } from "../../src/mapping/to-iso.ts";

describe("toIso", () => {
  it.each([
    [1_787_645_215.44, "2026-08-25T08:06:55.440Z"],
    [1_787_643_495_000, "2026-08-25T07:38:15.000Z"],
    ["1787643495000", "2026-08-25T07:38:15.000Z"],
    ["2026-08-25T06:18:15Z", "2026-08-25T06:18:15.000Z"],
    ["2026-08-25T08:18:15+0200", "2026-08-25T06:18:15.000Z"],
    ["2026-08-25T06:18:15", "2026-08-25T06:18:15.000Z"],
    ["2026-08-25 06:18:15", "2026-08-25T06:18:15.000Z"],
    ["2026-08-25", "2026-08-25T00:00:00.000Z"],
    [915_148_800_000, "1999-01-01T00:00:00.000Z"],
    [0, null],
    [-62_135_596_800_000, null],
    ["0001-01-01T00:00:00Z", null],
    ["", null],
    ["soon", null],
    ["maybe 5", null],
    ["2026-13-45", null],
    [null, null],
    [undefined, null],
    [{}, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])("reads %o as %o", (value, iso) => {
    expect(toIso(value)).toBe(iso);
  });

  it("reads one instant alike in every form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200_000_000_000, max: 4_000_000_000_000 }), (milliseconds) => {
        const iso = new Date(milliseconds).toISOString();
        expect([milliseconds, milliseconds / 1000, `${milliseconds}`, iso].map(toIso)).toEqual([iso, iso, iso, iso]);
      }),
    );
  });
});

describe("alerts", () => {
  it("have one kind under both of its names, and keep new ones", () => {
    const kinds = ["perf_disk_usage_ctx", "disk_usage_ctx", "fs_object_ctx", "brand_new_ctx", "odd"];
    expect(kinds.map((kind) => toAlertKind({ "@class": kind }))).toEqual([
      "disk_usage",
      "disk_usage",
      "filesystem",
      "brand_new",
      "odd",
    ]);
    expect([toAlertKind(null), toAlertKind({ "@class": null })]).toEqual([null, null]);
  });

  it("are described by the first text of a script's samples, or by what else says something", () => {
    const script = { "@class": "comp_script_ctx", samples: { anything: "backup\n failed" } };
    expect(describeAlert(script)).toBe("comp_script: backup failed");
    expect(describeAlert({ "@class": "online_offline_status_ctx", status: "OFFLINE" })).toBe(
      "online_offline_status: OFFLINE",
    );
    expect(describeAlert({ "@class": "perf_disk_usage_ctx", samples: {} })).toBe("disk_usage");
    expect(describeAlert(null)).toBe("an alert without a context");
  });
});

describe("a restart", () => {
  const since = "2026-03-02T09:00:00.000Z";
  it.each([
    [{ online: true, lastReboot: "2026-03-02T09:01:00.000Z" }, "verified"],
    [{ online: true, lastReboot: since }, "unverified"],
    [{ online: true, lastReboot: null }, "unverified"],
    [{ online: false, lastReboot: "2026-03-02T09:01:00.000Z" }, "unverified"],
    [{ online: null, lastReboot: "2026-03-02T09:01:00.000Z" }, "unverified"],
  ])("of %o is %s", (device, outcome) => {
    const finding = toRestartFinding(device, since);
    expect(finding.outcome).toBe(outcome);
    if (finding.outcome === "unverified") expect(finding.reason).not.toBe("");
  });
});
