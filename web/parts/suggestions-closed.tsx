import { useContext, useEffect } from 'react';
import { ComboBoxStateContext } from 'react-aria-components';

/**
 * Within a combo box: closes the suggestions once what was typed has been asked, also where they
 * were about to open at that moment; open, they would hide the answer from screen readers.
 */
export function SuggestionsClosed({ isAsked }: { readonly isAsked: boolean }) {
  const box = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (isAsked && box?.isOpen) box.close();
  });
  return null;
}
