import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useHealth } from '../queries.ts';
import { words } from '../words/words.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** Header, banner and footer around every page. */
export function SiteFrame() {
  const health = useHealth();
  useFreshData(health.data?.dataVersion);
  return (
    <>
      <a className="skip-link" href="#main">
        {words.site.skipToMain}
      </a>
      <header>
        <SiteHeader
          place={health.data?.place ?? null}
          isForStaff={health.data?.audience === 'staff'}
        />
        {health.data?.demo && <p className="demo-banner">{words.site.demo}</p>}
      </header>
      <Outlet />
      <SiteFooter dataDates={health.data?.dataDates ?? []} known={health.isSuccess} />
      <ScrollRestoration getKey={(location) => location.pathname} />
    </>
  );
}

/** When an import brings a new version of the data, everything on the page is asked for again. */
function useFreshData(dataVersion: string | undefined): void {
  const client = useQueryClient();
  const seen = useRef(dataVersion);
  useEffect(() => {
    if (dataVersion === undefined) return;
    const moved = seen.current !== undefined && seen.current !== dataVersion;
    seen.current = dataVersion;
    if (moved)
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'health' });
  }, [client, dataVersion]);
}
