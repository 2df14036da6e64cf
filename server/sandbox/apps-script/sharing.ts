import { addViewer, removeViewer } from "../spreadsheet/sharing.ts";
import { SheetsRefusal } from "../unknown.ts";
import { text } from "./arguments.ts";
import { type Calls, callsOn, type Handle, ITSELF } from "./service.ts";
import { presentUser } from "./session.ts";
import { changeSpreadsheet } from "./sheet-handle.ts";

const { look, write } = callsOn<Handle>();
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The calls by which a spreadsheet is shared with people who may only look. Whoever runs the script may edit it. */
export const SHARING: Calls<Handle> = {
  addViewer: [
    write([text], (self, email) => {
      demandAddress(email);
      const { sharesWithin, email: own } = self.environment.person;
      // What Google says here was never measured; that it is an exception is all that a script can go by.
      if (sharesWithin !== undefined && !email.toLowerCase().endsWith(`@${sharesWithin}`))
        throw new SheetsRefusal(`Sharing outside of ${sharesWithin} is not allowed: ${email}`);
      // Who may edit already is no viewer beside.
      if (email.toLowerCase() !== own.toLowerCase())
        changeSpreadsheet(self, (state) => addViewer(state, email));
      return ITSELF;
    }),
  ],
  removeViewer: [
    write([text], (self, email) => {
      demandAddress(email);
      changeSpreadsheet(self, (state) => removeViewer(state, email));
      return ITSELF;
    }),
  ],
  getViewers: [
    look([], ({ environment }) =>
      (environment.spreadsheet.state.viewers ?? []).map((email) => presentUser({ environment, email })),
    ),
  ],
};

function demandAddress(email: string): void {
  if (!ADDRESS.test(email)) throw new SheetsRefusal(`Invalid email: ${email}`);
}
