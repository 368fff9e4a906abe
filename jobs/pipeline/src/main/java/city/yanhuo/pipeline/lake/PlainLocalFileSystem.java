package city.yanhuo.pipeline.lake;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system without its two costs on small work: no {@code chmod} process per file (the launcher's umask
 * decides who may read) and no {@code .crc} file beside each file (Parquet has its own checksums).
 */
public final class PlainLocalFileSystem extends LocalFileSystem {
    /** Called by Hadoop through {@code fs.file.impl}. */
    public PlainLocalFileSystem() {
        super(new UmaskOnlyFileSystem());
    }

    @Override
    public void initialize(URI uri, Configuration configuration) throws IOException {
        super.initialize(uri, configuration);
        setWriteChecksum(false);
        setVerifyChecksum(false);
    }

    private static final class UmaskOnlyFileSystem extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) {
            // the process's umask has decided
        }
    }
}
