import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMacCheck } from "../../src/software/read-mac-check.ts";

const hash = "c1ea".repeat(16);
const shasum = `${hash}  /Users/dana/Downloads/ScannerTools 2.1.pkg`;
const signedPackage = `Package "ScannerTools 2.1.pkg":
   Status: signed by a developer certificate issued by Apple for distribution
   Notarization: trusted by the Apple notary service
   Signed with a trusted timestamp on: 2026-09-01 10:00:00 +0000
   Certificate Chain:
    1. Developer ID Installer: Example Imaging Inc (ABCDE12345)
       Expires: 2029-02-01 22:12:15 +0000
    2. Developer ID Certification Authority
    3. Apple Root CA`;
const accepted = `/Users/dana/Downloads/ScannerTools 2.1.pkg: accepted
source=Notarized Developer ID
origin=Developer ID Installer: Example Imaging Inc (ABCDE12345)`;
const signedApp = `Executable=/Applications/Scanner.app/Contents/MacOS/Scanner
Identifier=com.example.scanner
Authority=Developer ID Application: Example Imaging Inc (ABCDE12345)
Authority=Developer ID Certification Authority
Authority=Apple Root CA
TeamIdentifier=ABCDE12345`;
const signer = { publisher: "Example Imaging Inc", teamId: "ABCDE12345" };

describe("the checks of a Mac", () => {
  it("tell who signed a package, that macOS accepts it, and its hash", () => {
    expect(readMacCheck([signedPackage, accepted, shasum].join("\n"))).toEqual({
      ...signer,
      file: "ScannerTools 2.1.pkg",
      signature: "signed",
      gatekeeper: "accepted",
      sha256: hash,
    });
  });

  it("tell the same in whatever order, and with the line ends of Windows", () => {
    const parts = [signedPackage, accepted, shasum];
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 3 }), fc.constantFrom("\n", "\r\n"), (order, end) => {
        const text = order.join("\n").split("\n").join(end);
        expect(readMacCheck(text)).toEqual(readMacCheck(parts.join("\n")));
      }),
    );
  });

  it("believe what is shown of an app's signature only where macOS accepts the app", () => {
    expect(readMacCheck(signedApp)).toEqual(signer);
    expect(readMacCheck(`${signedApp}\n/Applications/Scanner.app: accepted`)).toMatchObject({ signature: "signed" });
    expect(readMacCheck(`${signedApp}\n/Applications/Scanner.app: rejected`)).toEqual({
      ...signer,
      gatekeeper: "rejected",
    });
  });

  it.each([
    ['Package "x.pkg":\n   Status: no signature', "unsigned"],
    ["x.app: code object is not signed at all", "unsigned"],
    ["x.pkg: rejected\nsource=no usable signature", "unsigned"],
    ["   Status: package is invalid (checksum did not verify)", "broken"],
    ["   Status: signed by untrusted certificate", "broken"],
    ["   Status: signed by a certificate that has since expired", "broken"],
    ["   Status: revoked signature", "broken"],
    ["Signature=adhoc\nTeamIdentifier=not set", "broken"],
    ["x.app: invalid signature (code or signature have been modified)", "broken"],
    ["x.app: a sealed resource is missing or invalid", "broken"],
  ])("take %j for a finding", (output, signature) => {
    expect(readMacCheck(output).signature).toBe(signature);
    expect(readMacCheck(`${signedPackage}\n${accepted}\n${output}`).signature).toBe(signature);
  });

  it("say nothing where they wrote nothing of the kind, and never signed without a word for it", () => {
    expect(readMacCheck("")).toEqual({});
    expect(readMacCheck("zsh: command not found: pkgutil")).toEqual({});
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => {
        expect(readMacCheck(noise).signature).not.toBe("signed");
      }),
    );
  });

  it("read over whatever else was written around them", () => {
    const noise = fc.array(
      fc
        .string({ maxLength: 40 })
        .filter((line) => !/Status|signature|accepted|rejected|signed|[0-9a-f]{64}|=/.test(line)),
    );
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const found = readMacCheck([...before, signedPackage, ...after, shasum].join("\n"));
        expect(found).toMatchObject({ ...signer, signature: "signed", sha256: hash });
      }),
    );
  });

  const asked = "/Users/dana/Downloads/ScannerTools 2.1.pkg";

  it("are believed about the file that was asked about", () => {
    const output = [signedPackage, accepted, shasum].join("\n");
    expect(readMacCheck(output, asked)).toEqual(readMacCheck(output));
    const app = `${signedApp}\n/Applications/Scanner.app: accepted`;
    expect(readMacCheck(app, "/Applications/Scanner.app/")).toEqual(readMacCheck(app));
  });

  it.each([
    [`${hash}  /Users/dana/Downloads/Other.pkg`],
    [`${hash}  /Users/lee/Downloads/ScannerTools 2.1.pkg`],
    ['Package "Other.pkg":\n   Status: signed by a developer certificate issued by Apple for distribution'],
    ["/Users/dana/Downloads/Other.pkg: accepted"],
    ["Executable=/Applications/Other.app/Contents/MacOS/Other"],
  ])("say nothing at all when they name another file: %j", (other) => {
    expect(readMacCheck(other, asked)).toEqual({});
    expect(readMacCheck([signedPackage, accepted, other].join("\n"), asked)).toEqual({});
  });

  it("never make more of an answer that was cut off", () => {
    const whole = [signedPackage, accepted, shasum].join("\n");
    const complete = readMacCheck(whole, asked);
    fc.assert(
      fc.property(fc.nat(whole.length), (length) => {
        const found = readMacCheck(whole.slice(0, length), asked);
        expect(complete).toMatchObject(found);
      }),
      { numRuns: 300 },
    );
  });
});
