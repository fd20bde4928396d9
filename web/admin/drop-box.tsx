import { Button, DropZone, FileTrigger, Text } from 'react-aria-components';
import { words } from '../words/words.ts';
import type { ChosenFile } from './chosen-files.ts';
import { listDroppedFiles, listPickedFiles } from './dropped-files.ts';

const text = words.desk.imports;

/** Where files and folders are put down, or chosen by a dialog. */
export function DropBox({ onChoose }: { readonly onChoose: (now: readonly ChosenFile[]) => void }) {
  return (
    <DropZone
      className="drop-box"
      getDropOperation={() => 'copy'}
      onDrop={(event) => void listDroppedFiles(event.items).then(onChoose)}
    >
      <Text slot="label" className="drop-label">
        {text.drop}
      </Text>
      <p>{text.dropHelp}</p>
      <div className="button-row">
        <FileTrigger allowsMultiple onSelect={(files) => onChoose(listPickedFiles(files))}>
          <Button className="button">{text.chooseFiles}</Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={(files) => onChoose(listPickedFiles(files))}>
          <Button className="button">{text.chooseFolder}</Button>
        </FileTrigger>
      </div>
    </DropZone>
  );
}
