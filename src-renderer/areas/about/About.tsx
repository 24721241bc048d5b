import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import classes from './About.module.css';

/** Which Circlekeep this is, and whose work is in it. */
export function About() {
  const about = useQuery({ queryKey: ['about', 'read'], queryFn: () => api.about.read({}) });
  if (about.isPending) return <Loading />;
  if (about.error) return <ErrorNotice error={about.error} />;
  const { version, electron, chromium, thirdParties } = about.data;
  return (
    <>
      <Panel title="Circlekeep">
        <p className={classes['text']}>
          <strong className={classes['version']}>Version {version}</strong>, with Electron{' '}
          {electron} and Chromium {chromium}.
        </p>
        <p className={classes['text']}>
          Free software under the GNU Affero General Public License, version 3: you may use, read,
          change and pass it on. It comes without any warranty.
        </p>
        <p className={classes['text']}>
          It never looks for a newer version. To update, install the newer one over this one; the
          vault stays as it is.
        </p>
      </Panel>
      <Panel title="Third parties and their licences" count={thirdParties.length} flush>
        <ul className={classes['parties']} role="list">
          {thirdParties.map(({ name, version, licence, text }) => (
            <li key={`${name} ${version}`}>
              <details>
                <summary className={classes['party']}>
                  <span className={classes['name']}>{name}</span>
                  <span className={classes['soft']}>{version}</span>
                  <span className={classes['licence']}>{licence}</span>
                </summary>
                <pre className={classes['licenceText']}>{text}</pre>
              </details>
            </li>
          ))}
        </ul>
        <p className={classes['foot']}>
          Electron and Chromium bring their own: the files LICENSE.electron.txt and
          LICENSES.chromium.html, where Circlekeep is installed.
        </p>
      </Panel>
    </>
  );
}
