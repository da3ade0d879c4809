package vn.thidua.document.signature;

import static vn.thidua.document.signature.PdfSignatures.refused;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.thidua.document.SignedDocuments.Signature;
import vn.thidua.document.SignedDocuments.Trust;
import vn.thidua.document.signature.PdfSignatures.Sealed;
import vn.thidua.refusal.Refusal;

/** Judges one signature: is it one over these bytes, whose is it, and may it still be used. */
final class SealCheck {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);
    private static final Set<String> DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId(),
            NISTObjectIdentifiers.id_sha3_256.getId(),
            NISTObjectIdentifiers.id_sha3_384.getId(),
            NISTObjectIdentifiers.id_sha3_512.getId());

    private final TrustedIssuers trusted;
    private final Instant now;

    SealCheck(TrustedIssuers trusted, Instant now) {
        this.trusted = trusted;
        this.now = now;
    }

    /** @throws vn.thidua.refusal.Refusal document.signature.broken, weak, notYetValid, expired, future, keyUsage, issuerNotTrusted */
    Signature judge(Sealed sealed) {
        try {
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(sealed.content()), withoutPadding(sealed.container()));
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw refused("broken");
            }
            SignerInformation signer = signers.iterator().next();
            List<X509Certificate> certificates = certificates(data);
            X509Certificate own = certificates.stream()
                    .filter(c -> c.getSerialNumber().equals(signer.getSID().getSerialNumber()))
                    .filter(c -> signer.getSID().match(holder(c)))
                    .findFirst()
                    .orElseThrow(() -> refused("broken"));
            Instant signedAt = signedAt(signer);
            demandValid(own, signedAt);
            demandStrong(signer, own);
            demandNamed(signer, own);
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own))) {
                throw refused("broken");
            }
            return new Signature(
                    part(own, "CN"),
                    part(own, "O"),
                    issuer(own),
                    own.getSerialNumber().toString(16),
                    signedAt,
                    own.getNotBefore().toInstant(),
                    own.getNotAfter().toInstant(),
                    trust(own, certificates, signedAt));
        } catch (CMSVerifierCertificateNotValidException outside) {
            throw refused("expired");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | RuntimeException wrong) {
            throw refused("broken");
        }
    }

    private Trust trust(X509Certificate own, List<X509Certificate> all, Instant signedAt) {
        if (!trusted.configured()) {
            return Trust.NOT_CONFIGURED;
        }
        if (!trusted.vouchFor(own, all, signedAt)) {
            throw refused("issuerNotTrusted", part(own, "CN"), issuer(own));
        }
        return Trust.TRUSTED;
    }

    /** Without a time stamp of somebody else the signer's clock proves nothing: the certificate has to be valid today as well. */
    private void demandValid(X509Certificate own, Instant signedAt) {
        if (signedAt.isAfter(now.plus(CLOCKS_APART))) {
            throw refused("future");
        }
        try {
            own.checkValidity(Date.from(signedAt));
            own.checkValidity(Date.from(now));
        } catch (CertificateExpiredException past) {
            throw refused("expired");
        } catch (CertificateNotYetValidException early) {
            throw refused("notYetValid");
        }
        boolean[] usage = own.getKeyUsage();
        if (usage != null && !usage[0] && !usage[1]) {
            throw refused("keyUsage");
        }
    }

    private static void demandStrong(SignerInformation signer, X509Certificate own) {
        boolean strong = DIGESTS.contains(signer.getDigestAlgOID())
                && !(own.getPublicKey() instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < 2048)
                && !(own.getPublicKey() instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() < 224);
        if (!strong) {
            throw refused("weak");
        }
    }

    /** Where the signature says which certificate it was made with, nobody may put another in its place. */
    private static void demandNamed(SignerInformation signer, X509Certificate own) throws GeneralSecurityException {
        Attribute attribute = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return;
        }
        ESSCertIDv2 named = SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts()[0];
        MessageDigest digest = MessageDigest.getInstance(named.getHashAlgorithm().getAlgorithm().getId());
        if (!MessageDigest.isEqual(named.getCertHash(), digest.digest(own.getEncoded()))) {
            throw refused("broken");
        }
    }

    private Instant signedAt(SignerInformation signer) {
        Attribute attribute = signer.getSignedAttributes() == null ? null : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        if (attribute == null) {
            return now;
        }
        ASN1Encodable value = attribute.getAttrValues().getObjectAt(0);
        return Time.getInstance(value).getDate().toInstant();
    }

    /** The place that a signing program keeps for the signature is larger than the signature. */
    private static byte[] withoutPadding(byte[] container) throws CMSException {
        try (ASN1InputStream in = new ASN1InputStream(container)) {
            ASN1Primitive first = in.readObject();
            return first.getEncoded();
        } catch (IOException broken) {
            throw new CMSException("no signature", broken);
        }
    }

    private static List<X509Certificate> certificates(CMSSignedData data) throws GeneralSecurityException {
        List<X509Certificate> all = new ArrayList<>();
        for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
            all.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return all;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (GeneralSecurityException | IOException broken) {
            throw refused("broken");
        }
    }

    private static String issuer(X509Certificate certificate) {
        String name = named(certificate.getIssuerX500Principal().getName(), "CN");
        return name == null ? certificate.getIssuerX500Principal().getName() : name;
    }

    private static String part(X509Certificate certificate, String type) {
        String name = named(certificate.getSubjectX500Principal().getName(), type);
        return name == null && type.equals("CN") ? certificate.getSubjectX500Principal().getName() : name;
    }

    private static String named(String distinguished, String type) {
        try {
            List<Rdn> parts = new LdapName(distinguished).getRdns();
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (parts.get(i).getType().equalsIgnoreCase(type)) {
                    return parts.get(i).getValue().toString();
                }
            }
            return null;
        } catch (InvalidNameException odd) {
            return null;
        }
    }
}
