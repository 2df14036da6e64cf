/** A file to save, under its Thai name (RFC 6266, RFC 8187). */
export function download(bytes: Uint8Array, name: string, type: string): Response {
  const ending = /\.[a-z]{3,4}$/i.exec(name)?.[0] ?? "";
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="file${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
}
