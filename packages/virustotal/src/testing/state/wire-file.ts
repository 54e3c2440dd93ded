import type { KnownFile } from "./known-file.ts";

const noCounts = {
  malicious: 0,
  suspicious: 0,
  undetected: 0,
  harmless: 0,
  timeout: 0,
  "confirmed-timeout": 0,
  failure: 0,
  "type-unsupported": 0,
};

/** A file as the service sends it. Times are seconds. */
export const wireFile = ({ sha256, sha1, md5, name, stats = { undetected: 70 }, scannedAt = 0 }: KnownFile) => ({
  data: {
    id: sha256,
    type: "file",
    links: { self: `https://www.virustotal.com/api/v3/files/${sha256}` },
    attributes: {
      sha256,
      ...(sha1 === undefined ? {} : { sha1 }),
      ...(md5 === undefined ? {} : { md5 }),
      ...(name === undefined ? {} : { meaningful_name: name }),
      names: name === undefined ? [] : [name],
      reputation: 0,
      first_submission_date: Math.floor(scannedAt / 1000),
      last_analysis_date: Math.floor(scannedAt / 1000),
      last_analysis_stats: { ...noCounts, ...stats },
    },
  },
});
