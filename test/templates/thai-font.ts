import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LAKSAMAN = "/usr/share/fonts/truetype/tlwg";

/**
 * Laksaman is TH Sarabun New drawn 1.503 times larger, and LibreOffice ignores the matrix by which fontconfig would
 * shrink it. So the copy for tests declares a larger em and takes the names that our files ask for.
 */
const MAKE_FONTS = `
import sys
from fontTools.ttLib import TTFont
source, target = sys.argv[1:3]
for family in ("TH Sarabun New", "TH SarabunPSK", "TH SarabunIT๙"):
    for style, file in (("Regular", "Laksaman"), ("Bold", "Laksaman-Bold"), ("Italic", "Laksaman-Italic")):
        font = TTFont(f"{source}/{file}.ttf")
        font["head"].unitsPerEm = 1503
        font["OS/2"].fsSelection &= ~(1 << 7)
        name = font["name"]
        name.names = []
        for which, text in ((1, family), (2, style), (3, f"{family} {style}"), (4, f"{family} {style}"),
                            (6, f"ThaiTwin{len(family)}-{style}")):
            name.setName(text, which, 3, 1, 0x409)
        font.save(f"{target}/{family.replace(' ', '')}-{style}.ttf")
`;

/** Why pages cannot be looked at on this machine, or undefined when they can. */
export function missingForPages(): string | undefined {
  for (const path of ["/usr/bin/soffice", "/usr/bin/pdftotext", "/usr/bin/pdftoppm"]) {
    if (!existsSync(path)) return `${path} is not installed`;
  }
  if (!existsSync(join(LAKSAMAN, "Laksaman.ttf"))) return "the fonts of fonts-thai-tlwg are not installed";
  try {
    execFileSync("/usr/bin/python3", ["-c", "import fontTools"], { stdio: "ignore" });
  } catch {
    return "python3-fonttools is not installed";
  }
  return undefined;
}

/** Environment in which LibreOffice sets our pages in (the twin of) the font that they ask for. */
export function thaiFontEnvironment(): Record<string, string> {
  const home = join(tmpdir(), "ita-thai-font-2");
  const config = join(home, "fonts.conf");
  if (!existsSync(config)) makeFonts(home);
  return { FONTCONFIG_FILE: config };
}

/** Made aside and moved into place whole, for several test files may want it at once. */
function makeFonts(home: string): void {
  const aside = mkdtempSync(`${home}-`);
  mkdirSync(join(aside, "fonts"));
  execFileSync("/usr/bin/python3", ["-c", MAKE_FONTS, LAKSAMAN, join(aside, "fonts")]);
  // Debian's own configuration is left out, for it sends "TH Sarabun New" to the oversized Laksaman.
  writeFileSync(
    join(aside, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${home}/fonts</dir><dir>/usr/share/fonts/truetype/crosextra</dir><dir>/usr/share/fonts/truetype/dejavu</dir>
    <cachedir>${home}/cache</cachedir>
    <alias binding="same"><family>Calibri</family><accept><family>Carlito</family></accept></alias>
    </fontconfig>`,
  );
  try {
    renameSync(aside, home);
  } catch (cause) {
    if (!existsSync(home)) throw cause;
    rmSync(aside, { recursive: true });
  }
}
