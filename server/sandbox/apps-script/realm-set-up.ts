/**
 * What V8 has and the add-on may not lean on: the language of its build is ES2019 (Google's own V8 is of no stated
 * age). `name.` stands for statics of a global, `name#` for methods of its objects.
 */
export const NEWER_THAN_ES2019: Readonly<Record<string, readonly string[]>> = {
  "": [
    "AggregateError",
    "AsyncDisposableStack",
    "Atomics",
    "DisposableStack",
    "FinalizationRegistry",
    "Float16Array",
    "Intl",
    "Iterator",
    "SharedArrayBuffer",
    "SuppressedError",
    "Temporal",
    "WeakRef",
    "WebAssembly",
  ],
  "Array#": "at findLast findLastIndex toReversed toSorted toSpliced with".split(" "),
  "Array.": ["fromAsync"],
  "String#": "at isWellFormed matchAll replaceAll toWellFormed".split(" "),
  "Object.": ["groupBy", "hasOwn"],
  "Map.": ["groupBy"],
  "Map#": ["getOrInsert", "getOrInsertComputed"],
  "Set#": "difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union".split(
    " ",
  ),
  "Promise.": "allSettled any try withResolvers".split(" "),
  "RegExp.": ["escape"],
  "Math.": ["f16round", "sumPrecise"],
};

/**
 * Run inside the new world; gives a function that finishes it. Dates tell the hours of the script's own time zone
 * wherever the sandbox runs, and the hour of the sandbox's clock.
 */
export const REALM_SET_UP = `(function () {
  "use strict";
  return function (now, offset, newer, kindOf) {
    for (const [owner, names] of Object.entries(newer)) {
      const name = owner.replace(/[.#]$/, "");
      const holder = owner === "" ? globalThis : owner.endsWith("#") ? globalThis[name].prototype : globalThis[name];
      for (const one of names) delete holder[one];
    }
    for (const one of ["console"]) delete globalThis[one];

    const Native = Date;
    const shifted = (date) => new Native(Native.prototype.getTime.call(date) + offset);
    class ScriptDate extends Native {
      constructor(...parts) {
        if (parts.length === 0) super(now());
        else if (parts.length === 1) super(localText(parts[0]));
        else super(Native.UTC(...parts) - offset);
      }
      static now() { return now(); }
      static parse(text) { return Native.parse(localText(text)); }
      getTimezoneOffset() { return -offset / 60000; }
      toString() { return shifted(this).toISOString().replace("Z", "") + " GMT+" + offset / 3600000; }
      toLocaleString() { throw new Error("Date.toLocaleString: ยังไม่มีในตัวทดลอง"); }
      toLocaleDateString() { throw new Error("Date.toLocaleDateString: ยังไม่มีในตัวทดลอง"); }
      toLocaleTimeString() { throw new Error("Date.toLocaleTimeString: ยังไม่มีในตัวทดลอง"); }
    }
    // A text without a zone tells an hour of the script's zone, except for a bare ISO day, which is UTC.
    function localText(value) {
      if (typeof value !== "string") return value;
      if (/(?:Z|GMT|UTC|[+-]\\d\\d:?\\d\\d)$/.test(value) || /^\\d{4}(?:-\\d\\d){0,2}$/.test(value)) return value;
      return Native.parse(value + "Z") - offset;
    }
    for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"]) {
      ScriptDate.prototype["get" + part] = function () { return shifted(this)["getUTC" + part](); };
      if (part === "Day") continue;
      ScriptDate.prototype["set" + part] = function (...values) {
        const moved = shifted(this);
        moved["setUTC" + part](...values);
        return this.setTime(moved.getTime() - offset);
      };
    }
    Object.defineProperty(ScriptDate, "name", { value: "Date" });
    Object.defineProperty(globalThis, "Date", { value: ScriptDate, writable: true, configurable: true });

    function give(value) {
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return Array.from(value, (one) => give(one));
      const kind = kindOf(value);
      if (kind === "Date") return new ScriptDate(Number(value));
      const prototype = Object.getPrototypeOf(value);
      // Objects of services have none; an enum's constants are frozen.
      if (prototype === null || Object.isFrozen(value) || kind !== "Object") return value;
      const copy = {};
      for (const name of Object.keys(value)) copy[name] = give(value[name]);
      return copy;
    }
    function failure(name, message) {
      const error = new Error(message);
      error.name = name;
      return error;
    }
    return { give, failure };
  };
})()`;
