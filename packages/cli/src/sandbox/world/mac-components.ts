import type { FakeSeed } from "@msp/datto-rmm/testing";
import { acmeFiles } from "@msp/virustotal/testing";

/** The components of the invented provider that look at a Mac, by what they do. */
export const macComponentIds = {
  checkSoftware: "c1000000-0000-4000-8000-000000000011",
  checkRights: "c1000000-0000-4000-8000-000000000012",
} as const;

const [harmless] = acmeFiles;

/** Where Olivia Reyes has put the file she wants to install. */
export const installerOnMac = "/Users/olivia.reyes/Downloads/AcrobatReader.pkg";

const shared = { description: null, categoryCode: "scripts", runMs: 5_000 };
const variable = (name: string) => [{ name, type: "string", defaultVal: null }];

/** What the usual tools of a Mac write: an installer that is signed and accepted, and an account that is no administrator any more. */
export const macComponents: NonNullable<FakeSeed["components"]> = [
  {
    ...shared,
    uid: macComponentIds.checkSoftware,
    id: 311,
    name: "Check software [MAC]",
    variables: variable("usrFile"),
    behave: ({ variables: { usrFile } }) =>
      usrFile === installerOnMac
        ? {
            stdout: [
              'Package "AcrobatReader.pkg":',
              "   Status: signed by a developer certificate issued by Apple for distribution",
              "   Certificate Chain:",
              "    1. Developer ID Installer: Adobe Inc. (EXAMPLE001)",
              `${usrFile}: accepted`,
              "source=Notarized Developer ID",
              `${harmless.sha256}  ${usrFile}`,
            ].join("\n"),
          }
        : { status: "Failure", stderr: `${usrFile}: No such file or directory` },
  },
  {
    ...shared,
    uid: macComponentIds.checkRights,
    id: 312,
    name: "Check administrator rights [MAC]",
    variables: variable("usrAccount"),
    behave: ({ variables: { usrAccount } }) => ({ stdout: `no ${usrAccount} is NOT a member of admin` }),
  },
];
