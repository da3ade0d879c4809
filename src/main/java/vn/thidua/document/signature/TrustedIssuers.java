package vn.thidua.document.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

/** The certificates that the department trusts to say who somebody is. */
final class TrustedIssuers {

    private final Set<TrustAnchor> anchors;

    private TrustedIssuers(Set<TrustAnchor> anchors) {
        this.anchors = anchors;
    }

    static TrustedIssuers none() {
        return new TrustedIssuers(Set.of());
    }

    /** @param folder every file in it is a certificate, DER or PEM @throws IllegalStateException where one is not, or there is none */
    static TrustedIssuers in(Path folder) {
        Set<TrustAnchor> anchors = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> Files.isRegularFile(file))) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    factory.generateCertificates(in).forEach(c -> anchors.add(new TrustAnchor((X509Certificate) c, null)));
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("thidua.signature.trusted: cannot read the certificates in " + folder, unreadable);
        }
        if (anchors.isEmpty()) {
            throw new IllegalStateException("thidua.signature.trusted: no certificate in " + folder);
        }
        return new TrustedIssuers(anchors);
    }

    boolean configured() {
        return !anchors.isEmpty();
    }

    /** Whether a chain leads from the certificate to a trusted one. Revocation is not asked for: this product calls no network. */
    boolean vouchFor(X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException noChain) {
            return anchors.stream().anyMatch(anchor -> certificate.equals(anchor.getTrustedCert()));
        }
    }
}
