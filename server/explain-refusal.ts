import { ConfigRefused } from './config.ts';
import { DatabaseRefused } from './database/open-database.ts';
import { findStorageFault, isBusy, type StorageFault } from './database/sqlite.ts';

const storageSentences: Readonly<Record<StorageFault, string>> = {
  full: 'ディスクの空きが足りません。空きを作ってからもう一度実行してください。データベースは変えていません。',
  'read-only':
    'データベースか、結果の書き出し先に書き込めません。フォルダーの権限を確かめてください。データベースは変えていません。',
  damaged:
    'データベースのファイルが壊れています。控え（バックアップ）から戻すか、DATABASE_PATH に新しいファイルを指定して取り込み直してください。',
};

/** The sentence for what a person can mend; undefined when the error is a bug. */
export function explainRefusal(error: unknown): string | undefined {
  if (error instanceof ConfigRefused || error instanceof DatabaseRefused) return error.message;
  if (isBusy(error))
    return '別の取り込みが行われています。終わってからもう一度実行してください。データベースは変えていません。';
  const fault = findStorageFault(error);
  return fault && storageSentences[fault];
}
