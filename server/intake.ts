import { LONGEST_FILE_NAME, shortFileName } from "./file-name.ts";
import { FILE_LIMITS } from "./xlsx/limits.ts";
import { FileRefused, fileTooLarge } from "./xlsx/refusal.ts";

/** A form carries a little more than the file itself. */
const FORM_OVERHEAD = 64 * 1024;
const MOST_BODY = FILE_LIMITS.fileBytes + FORM_OVERHEAD;
/** Of all forms on their way in together; what is made of them takes some three times as much. */
const MOST_HELD = 8 * MOST_BODY;

/** A form on its way in. */
interface Body {
  bytes: number;
  refusal?: FileRefused;
  /** Ends its reading at once. */
  refuse: (refusal: FileRefused) => void;
}

/**
 * Takes chosen files in. However many are sent at once, no more than a fixed number of bytes is held: past it the
 * form that has sent nothing for longest is given up, so that nobody who only holds a line open keeps others out.
 */
export class Intake {
  /** Those that sent something last stand last. */
  readonly #bodies = new Set<Body>();
  readonly #mostHeld: number;

  constructor(mostHeld = MOST_HELD) {
    this.#mostHeld = mostHeld;
  }

  /**
   * The file of a form's field "file"; undefined where the form has none.
   * @throws {FileRefused} too-large, service-busy
   */
  async file(request: Request): Promise<File | undefined> {
    return (await this.files(request))[0];
  }

  /**
   * The files of a form's field "file", which together may be as large as one; long names are cut.
   * @throws {FileRefused} too-large, service-busy
   */
  async files(request: Request): Promise<File[]> {
    if (Number(request.headers.get("content-length") ?? 0) > MOST_BODY) throw fileTooLarge();
    const type = request.headers.get("content-type");
    // A form of another type brings no files, and reading its fields takes time that grows with their number squared.
    if (!request.body || type === null || !/^multipart\/form-data\b/i.test(type)) return [];
    const body: Body = { bytes: 0, refuse: () => {} };
    const counted = request.body.pipeThrough(this.#counter(body));
    try {
      const form = await new Response(counted, { headers: { "Content-Type": type } }).formData();
      const given = form.getAll("file").filter((one) => one instanceof File);
      // A browser sends a file without name and content where none was chosen.
      return given.filter(({ size, name }) => size > 0 || name !== "").map(shortlyNamed);
    } catch {
      // A form that cannot be read, or one that broke off, brought no file.
      if (body.refusal) throw body.refusal;
      return [];
    } finally {
      this.#bodies.delete(body);
    }
  }

  /**
   * A whole body that is no form. `patience` ends its reading with its own reason.
   * @throws {FileRefused} too-large, service-busy
   */
  async bytes(request: Request, patience: AbortSignal): Promise<Uint8Array> {
    if (Number(request.headers.get("content-length") ?? 0) > FILE_LIMITS.fileBytes) throw fileTooLarge();
    if (!request.body) return new Uint8Array(0);
    const body: Body = { bytes: 0, refuse: () => {} };
    const counted = request.body.pipeThrough(this.#counter(body), { signal: patience });
    try {
      return new Uint8Array(await new Response(counted).arrayBuffer());
    } catch (error) {
      throw body.refusal ?? error;
    } finally {
      this.#bodies.delete(body);
    }
  }

  #counter(body: Body): TransformStream<Uint8Array, Uint8Array> {
    return new TransformStream({
      start: (controller) => {
        body.refuse = (refusal) => {
          body.refusal = refusal;
          this.#bodies.delete(body);
          controller.error(refusal);
        };
      },
      transform: (chunk, controller) => {
        body.bytes += chunk.length;
        this.#bodies.delete(body);
        this.#bodies.add(body);
        if (body.bytes > MOST_BODY) body.refuse(fileTooLarge());
        this.#makeRoom();
        if (!body.refusal) controller.enqueue(chunk);
      },
    });
  }

  #makeRoom(): void {
    let held = 0;
    for (const { bytes } of this.#bodies) held += bytes;
    for (const body of this.#bodies) {
      if (held <= this.#mostHeld) break;
      held -= body.bytes;
      body.refuse(new FileRefused("service-busy"));
    }
  }
}

function shortlyNamed(file: File): File {
  const name = shortFileName(file.name, LONGEST_FILE_NAME);
  return name === file.name ? file : new File([file], name, { type: file.type });
}
