const SHEET = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
];

const SCOPES = {
  sheet: SHEET,
  service: [
    ...SHEET,
    "https://www.googleapis.com/auth/script.external_request",
    "openid",
    "https://www.googleapis.com/auth/userinfo.email",
  ],
};

/**
 * Asks for what the work needs: people tick permissions one by one since August 2025, and may have left one out.
 * Google stops the run here and shows its own question, so nothing must have been done before.
 */
export function demandConsent(work: keyof typeof SCOPES): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES[work]);
}
