const mostBytesOfName = 200;

/** Two names that some file systems hold for one fold into one. */
export function foldFileName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Why an uploaded file cannot be kept under this name, as a sentence. */
export function faultOfFileName(name: string): string | undefined {
  if (['', '.', '..'].includes(name)) return 'ファイル名がありません。名前を付けて送ってください。';
  if (/[\p{Cc}/\\\uFFFD]/u.test(name))
    return 'ファイル名に使えない文字があります。名前を変えて送ってください。';
  if (Buffer.byteLength(name) > mostBytesOfName)
    return 'ファイル名が長すぎます。短くして送ってください。';
  return undefined;
}
